package org.tokenmeter.host.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tokenmeter.host.report.Report;
import org.tokenmeter.host.report.Vends;
import org.tokenmeter.host.sms.input.MessageSource;
import org.tokenmeter.host.sms.table.CleaningRun;
import org.tokenmeter.host.sms.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sts sms report}: messages to charts. */
@Command(name = "report", sortOptions = false,
        descriptionHeading = "%n",
        description = {"Writes statistics and charts of what was bought.", "",
            "report.html has all of it, needs no other file, and prints well. Beside it",
            "each chart stands as PNG and SVG, light and dark, with token_summary_",
            "statistics.txt and numbers.xlsx, for all meters together; and the same in a",
            "folder for each of the twelve meters with most purchases. Each further",
            "currency has a folder of its own.", "",
            "Numbers of meters are cut short unless asked for; tokens are never shown: one",
            "that is not used yet is money."},
        parameterListHeading = "%n", optionListHeading = "%nOptions:%n",
        footer = {"", "Exit code 0 when no message was rejected, else 1."})
final class SmsReportCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private SmsInputs inputs;

    @Option(names = "--out", paramLabel = "FOLDER", required = true,
            description = "where the report goes")
    private String out;

    @Option(names = "--daily", paramLabel = "KWH",
            description = "units that each meter uses a day, for the chart of its credit; "
                    + "default: its average")
    private BigDecimal daily;

    @Option(names = "--unmasked", description = "show whole numbers of meters")
    private boolean unmasked;

    @Mixin
    private CommonOptions common;

    SmsReportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (daily != null && daily.signum() <= 0) {
            throw CommandFailure.usage("--daily is not above 0", "leave it out for the average");
        }
        List<Path> files = inputs.files(streams);
        try (Progress progress = Progress.over(SmsInputs.size(files), streams.err());
                MessageSource source = SmsInputs.open(files, streams, progress)) {
            Vends vends = new Vends();
            Tables tables = new Tables(List.of(vends));
            CleaningRun.run(source, tables);
            if (vends.isEmpty()) {
                throw new CommandFailure(ExitCode.BAD_INPUT, "no purchase to show"
                        + (vends.leftOut().isEmpty() ? "" : "; left out: "
                        + String.join(", ", vends.leftOut())),
                        "sts sms clean says what became of each message", null);
            }
            draw(vends);
            return SmsCounts.report(tables.totals(), streams,
                    "sts sms clean --rejects R.csv writes them down with the reason");
        } catch (IOException e) {
            throw SmsInputs.failure("work on", e);
        } catch (InvalidPathException e) {
            throw SmsInputs.failure("write", new NoSuchFileException(out));
        }
    }

    /** A Java without a display draws all the same, but not without a font. */
    private void draw(Vends vends) throws IOException {
        try {
            new Report(vends, !unmasked, daily).write(Path.of(out));
        } catch (LinkageError | InternalError e) {
            throw new CommandFailure(ExitCode.IO, "this Java can not draw letters",
                    "install fontconfig and a font, such as fonts-dejavu-core", e);
        }
    }
}
