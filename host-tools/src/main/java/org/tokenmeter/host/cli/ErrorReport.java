package org.tokenmeter.host.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.HintedException;
import org.tokenmeter.host.text.StorageFailure;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Every error in the same two lines: {@code sts: ...} and {@code hint: ...}.
 *
 * <p><b>Invariant.</b> No argument is repeated but the name of an option: a misplaced argument may
 * be a key.
 */
final class ErrorReport implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final boolean withStackTrace;

    ErrorReport(boolean withStackTrace) {
        this.withStackTrace = withStackTrace;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        String problem = e instanceof UnmatchedArgumentException unmatched
                ? describe(unmatched) : e.getMessage();
        return report(e.getCommandLine(), ExitCode.BAD_INPUT, problem, hint(e), silenced(e));
    }

    /** The place of an error of the parser, without its message, which repeats arguments. */
    private static Exception silenced(ParameterException e) {
        Exception place = new Exception(e.getClass().getSimpleName());
        place.setStackTrace(e.getStackTrace());
        return place;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof CommandFailure failure) {
            return report(command, failure.exitCode(), e.getMessage(), failure.hint(), e);
        }
        if (e instanceof HintedException told) {
            int exitCode = e instanceof StorageFailure ? ExitCode.IO : ExitCode.REFUSED;
            return report(command, exitCode, e.getMessage(), told.hint(), e);
        }
        if (e instanceof BadValue) {
            return report(command, ExitCode.BAD_INPUT, e.getMessage(), helpHint(command), e);
        }
        // The message of an exception nobody thought of may hold anything, so it is not shown.
        return report(command, ExitCode.IO, "internal error: " + e.getClass().getSimpleName(),
                "run it again with --debug and report what it prints", e);
    }

    private static String describe(UnmatchedArgumentException e) {
        String first = e.getUnmatched().get(0);
        if (first.startsWith("-")) {
            return "unknown option " + first.split("=", 2)[0];
        }
        return e.getCommandLine().getSubcommands().isEmpty()
                ? "unexpected argument" : "unknown command";
    }

    private static String hint(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                return "did you mean " + String.join(" or ", suggestions) + "?";
            }
        }
        return helpHint(e.getCommandLine());
    }

    private static String helpHint(CommandLine command) {
        return command.getCommandSpec().qualifiedName() + " --help shows what it takes";
    }

    private int report(CommandLine command, int exitCode, String problem, String hint,
            Exception cause) {
        PrintWriter err = command.getErr();
        err.println("sts: " + lowerCase(problem.lines().findFirst().orElse("failed")));
        err.println("hint: " + hint);
        if (withStackTrace) {
            cause.printStackTrace(err);
        }
        return exitCode;
    }

    private static String lowerCase(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
