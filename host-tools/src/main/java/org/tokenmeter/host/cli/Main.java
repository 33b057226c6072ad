package org.tokenmeter.host.cli;

import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** Starts {@code sts}. */
public final class Main {
    private Main() {
    }

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Streams.standard(), args));
    }

    /** Runs a command line in this process. */
    static int run(Streams streams, String... args) {
        ErrorReport errors = new ErrorReport(Arrays.asList(args).contains("--debug"));
        DeskSession session = new DeskSession(streams);
        CommandLine command = StsCommand.tree(session)
                .setOut(streams.out())
                .setErr(streams.err())
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
        int exitCode = command.execute(args);
        session.lock();
        streams.err().flush();
        // A writer keeps its failure to itself until it is asked.
        return streams.out().checkError() ? unwritable(streams) : exitCode;
    }

    private static int unwritable(Streams streams) {
        streams.err().println("sts: cannot write standard output");
        streams.err().println("hint: check what it is connected to, and the space on the disk");
        streams.err().flush();
        return ExitCode.IO;
    }
}
