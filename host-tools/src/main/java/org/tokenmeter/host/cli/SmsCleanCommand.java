package org.tokenmeter.host.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tokenmeter.host.sms.input.MessageSource;
import org.tokenmeter.host.sms.table.CleaningRun;
import org.tokenmeter.host.sms.table.CreditTable;
import org.tokenmeter.host.sms.table.CreditWorkbook;
import org.tokenmeter.host.sms.table.JsonLines;
import org.tokenmeter.host.sms.table.RejectTable;
import org.tokenmeter.host.sms.table.Tables;
import org.tokenmeter.host.sms.table.Totals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sts sms clean}: messages to tables. */
@Command(name = "clean", sortOptions = false,
        descriptionHeading = "%n",
        description = {"Turns messages into a table with one row a credit token.", "",
            "Every message is cleaned, ignored (no token in it) or rejected (something is",
            "wrong with it); the last line printed is a JSON object with the counts, which",
            "add up. Nothing is guessed: what a message does not say stays empty."},
        parameterListHeading = "%n", optionListHeading = "%nOptions:%n",
        footer = {"",
            "The CSV has Mtr,Token,Units,Amt,TknAmt,OtherCharges,Datetime and more columns,",
            "the last of them checks: SumCheck (do the parts add up to the amount),",
            "MeterCheck (check digit), Duplicate (the token was there before), PriceJump",
            "(a unit costs half as much again, or two thirds, of the last time on this",
            "meter), NoTokens (20 digits that can be no token).",
            "The amounts of a message stand in one row, so that columns can be summed.",
            "A time that is not in the message is when the phone received it, if known; the",
            "day of the week alone, as exports have it for the last days, is no date.",
            "",
            "Exit code 0 when no message was rejected, else 1."})
final class SmsCleanCommand implements Callable<Integer> {
    private final Streams streams;
    private final Deque<Closeable> open = new ArrayDeque<>();
    private final List<BatchOutput> outputs = new ArrayList<>();
    private CreditWorkbook workbook;

    @Mixin
    private SmsInputs inputs;

    @Option(names = "--csv", paramLabel = "OUT.csv", required = true,
            description = "where the credit tokens go; - is standard output, and the counts "
                    + "go to standard error")
    private String csv;

    @Option(names = "--xlsx", paramLabel = "OUT.xlsx",
            description = "the same as a workbook; key changes on a second sheet")
    private String xlsx;

    @Option(names = "--rejects", paramLabel = "R.csv",
            description = "where rejected messages go, with the reason")
    private String rejects;

    @Option(names = "--json", paramLabel = "OUT.jsonl",
            description = "one JSON object for every message, of any kind")
    private String json;

    @Mixin
    private CommonOptions common;

    SmsCleanCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<Path> files = inputs.files(streams);
        List<String> names = Stream.of(csv, xlsx, rejects, json).filter(Objects::nonNull).toList();
        SmsInputs.refuseOneForTwo(names);
        names.forEach(output -> SmsInputs.refuseOverwriting(files, output));
        try {
            return report(clean(files));
        } catch (IOException e) {
            throw SmsInputs.failure("work on", e);
        } catch (UncheckedIOException e) {
            throw SmsInputs.failure("write", e.getCause());
        }
    }

    private Totals clean(List<Path> files) throws IOException {
        try (Progress progress = Progress.over(SmsInputs.size(files), streams.err());
                MessageSource source = SmsInputs.open(files, streams, progress)) {
            Tables tables = new Tables(tables());
            CleaningRun.run(source, tables);
            finish();
            return tables.totals();
        } finally {
            closeAll();
        }
    }

    private List<Tables.Table> tables() throws IOException {
        List<Tables.Table> tables = new ArrayList<>();
        tables.add(opened(new CreditTable(output(csv).openText())));
        if (rejects != null) {
            tables.add(opened(new RejectTable(output(rejects).openText())));
        }
        if (json != null) {
            tables.add(opened(new JsonLines(output(json).openText())));
        }
        if (xlsx != null) {
            OutputStream bytes = opened(output(xlsx).openBytes());
            workbook = opened(new CreditWorkbook(bytes));
            tables.add(workbook);
        }
        return tables;
    }

    private BatchOutput output(String name) throws IOException {
        BatchOutput output = BatchOutput.of(name, streams);
        outputs.add(output);
        return output;
    }

    private <T extends Closeable> T opened(T writer) {
        open.push(writer);
        return writer;
    }

    /** Everything is written: the files get their names. */
    private void finish() throws IOException {
        if (workbook != null) {
            workbook.finish();
        }
        while (!open.isEmpty()) {
            open.pop().close();
        }
        for (BatchOutput output : outputs) {
            output.finish();
        }
    }

    /** Takes away what is half written, if anything is. */
    private void closeAll() throws IOException {
        while (!open.isEmpty()) {
            open.pop().close();
        }
        for (BatchOutput output : outputs) {
            output.close();
        }
    }

    private int report(Totals totals) {
        return SmsCounts.report(totals, streams,
                csv.equals(BatchOptions.STANDARD) ? streams.err() : streams.out(),
                rejects == null ? "--rejects R.csv writes them down with the reason"
                        : "the column Reason says why");
    }
}
