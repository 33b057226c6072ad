package org.tokenmeter.host.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sts codec}: keys and tokens at the level of bits. */
@Command(name = "codec", sortOptions = false,
        descriptionHeading = "%n",
        description = {"Derives keys, opens tokens and makes them: one, or a CSV file.", "",
            "For learning and for test keys: a key on the command line stays in the",
            "shell's history."},
        optionListHeading = "%nOptions:%n", commandListHeading = "%nCommands:%n",
        footer = {"", "Examples:",
            "  sts codec open --ea 07 --key e653341f9d5bf36f 23716100501183194197",
            "  sts codec open --csv tokens.csv --out opened.csv"})
final class CodecCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    static CommandLine tree(Streams streams) {
        return new CommandLine(new CodecCommand())
                .addSubcommand(new DeriveCommand(streams))
                .addSubcommand(new OpenCommand(streams))
                .addSubcommand(new MakeCommand(streams));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.BAD_INPUT;
    }
}
