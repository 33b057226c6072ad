package org.tokenmeter.host.cli;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.tokenmeter.host.line.DataSet;
import org.tokenmeter.host.line.MeterCall;
import org.tokenmeter.line.LineException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sts read}: all registers of a meter, over its line. */
@Command(name = "read", sortOptions = false,
        descriptionHeading = "%n",
        description = "Reads a meter out over its line (IEC 62056-21 mode C).",
        optionListHeading = "%nOptions:%n",
        footer = {"",
            "The registers are of one moment. A value is empty when the meter does not know",
            "it. With --watch the line is free between two read-outs, and one that fails is",
            "said and tried again; Ctrl-C ends it.",
            "",
            "Examples:",
            "  sts read --port tcp:127.0.0.1:6205",
            "  sts read --port /dev/ttyUSB0 --watch 60 --csv"})
final class ReadCommand implements Callable<Integer> {
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final Streams streams;

    @Mixin
    private MeterOptions meter;

    @ArgGroup(exclusive = true)
    private Form form = new Form();

    @Option(names = "--watch", paramLabel = "SECONDS", arity = "0..1", fallbackValue = "5",
            description = "again and again, every 5 seconds or as many as are named")
    private Integer watchSeconds;

    @Mixin
    private CommonOptions common;

    /** How the registers are printed, if not as a table. */
    private static final class Form {
        @Option(names = "--json", description = "print a JSON object for each register")
        private boolean json;

        @Option(names = "--csv",
                description = "print CSV: time, code, name, value, unit")
        private boolean csv;
    }

    ReadCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        ReadOutWriter writer = form.json ? new ReadOutWriter.OfJson(streams.out())
                : form.csv ? new ReadOutWriter.OfCsv(streams.out())
                : new ReadOutWriter.OfTable(streams.out());
        if (watchSeconds == null) {
            readOut(writer);
            return ExitCode.DONE;
        }
        if (watchSeconds < 1) {
            throw CommandFailure.usage("--watch takes 1 second or more", "such as --watch 60");
        }
        watch(writer);
        return ExitCode.DONE;
    }

    private void readOut(ReadOutWriter writer) {
        String number = meter.meter();
        try (MeterCall call = meter.call()) {
            List<DataSet> registers = call.readOut(number);
            writer.write(LocalDateTime.now().format(TO_THE_SECOND),
                    call.identification(), registers);
        } catch (LineException e) {
            throw MeterOptions.failure(e);
        }
    }

    /** Goes on until nobody reads any more, or somebody ends the process. */
    private void watch(ReadOutWriter writer) {
        while (!streams.out().checkError()) {
            try {
                readOut(writer);
            } catch (CommandFailure e) {
                if (e.exitCode() != ExitCode.IO) {
                    throw e;
                }
                streams.err().println("sts: " + e.getMessage() + "\nhint: " + e.hint());
                streams.err().flush();
            }
            streams.out().flush();
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(watchSeconds).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
