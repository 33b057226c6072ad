package org.tokenmeter.host.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sts sms}: messages that carry tokens. */
@Command(name = "sms", sortOptions = false,
        descriptionHeading = "%n",
        description = {"Turns messages with tokens into tables and charts, and masks them.", "",
            "Reads text, exports of phones, folders of them, standard input (-), and the XML",
            "of Android's 'SMS Backup and Restore'."},
        optionListHeading = "%nOptions:%n", commandListHeading = "%nCommands:%n",
        footer = {"", "Examples:",
            "  sts sms clean messages.txt --csv vends.csv --xlsx vends.xlsx",
            "  sts sms report messages.txt --out report",
            "  sts sms mask messages.txt --out to-share.txt"})
final class SmsCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    static CommandLine tree(Streams streams) {
        return new CommandLine(new SmsCommand())
                .addSubcommand(new SmsCleanCommand(streams))
                .addSubcommand(new SmsReportCommand(streams))
                .addSubcommand(new SmsMaskCommand(streams));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.BAD_INPUT;
    }
}
