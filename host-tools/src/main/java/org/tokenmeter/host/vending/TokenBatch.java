package org.tokenmeter.host.vending;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.tokenmeter.host.csv.BadTable;
import org.tokenmeter.host.csv.CsvTable;
import org.tokenmeter.host.csv.ReadFailure;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Refusal;

/**
 * Vends or key changes for every row of a file, in parts: each part is one transaction and then one
 * file, so that a run which was killed goes on where it stood and gives out nothing twice.
 *
 * <p><b>Promises.</b> Rows keep their order; each is in the output or among the rejects, with the
 * reason; memory does not depend on the number of rows.
 */
public final class TokenBatch {
    private static final int ROWS = 2000;
    /** Parts that may be committed and not yet be files: one being written, one behind it. */
    private static final int MOST_UNWRITTEN = 2;
    private static final List<String> ADDED = List.of("request", "tokens", "credit", "tid");
    private static final List<String> REASON = List.of("reason", "hint");

    private final Desk desk;
    private final VendingDesk vending;
    private final BatchFolder folder;
    private final LongConsumer progress;
    private long done;
    private long rejected;

    private TokenBatch(Desk desk, VendingDesk vending, BatchFolder folder,
            LongConsumer progress) {
        this.desk = desk;
        this.vending = vending;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * What a batch came to.
     *
     * @param done rows in the output
     * @param rejected rows among the rejects
     */
    public record Count(long done, long rejected) {
        private String text() {
            return done + " " + rejected;
        }

        private static Count parse(String text) {
            String[] parts = text.split(" ");
            return new Count(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
    }

    /**
     * Runs a batch, or the rest of it. A file that is no batch claims no output.
     *
     * @param progress told the number of rows that are done
     */
    public static Count run(Desk desk, VendingDesk vending, Path input, Path output,
            LongConsumer progress) throws IOException {
        try (CsvTable table = CsvTable.open(reader(input))) {
            requireColumns(table);
            try (BatchFolder folder = BatchFolder.open(output, digest(input))) {
                Optional<String> result = folder.result();
                return result.isPresent() ? Count.parse(result.get())
                        : new TokenBatch(desk, vending, folder, progress).run(table);
            }
        }
    }

    /** Malformed bytes become the replacement character, and their row is rejected. */
    private static Reader reader(Path input) throws IOException {
        try {
            return new InputStreamReader(Files.newInputStream(input), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ReadFailure(e);
        }
    }

    private static void requireColumns(CsvTable table) {
        BatchRow.fault(table.columns()).ifPresent(fault -> {
            throw new BadTable(fault);
        });
    }

    private static String digest(Path input) throws IOException {
        try (InputStream in = Files.newInputStream(input);
                DigestInputStream digested = new DigestInputStream(in, AuditTrail.sha256())) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (IOException e) {
            throw new ReadFailure(e);
        }
    }

    /** Where the rejected rows of an output are. */
    public static Path rejectsFile(Path output) {
        return BatchFolder.rejectsFile(output);
    }

    /** One thread reads ahead and writes behind, while this one keeps the books. */
    private Count run(CsvTable table) throws IOException {
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            return finish(table, run(table, beside));
        } finally {
            finish(beside);
        }
    }

    /** What was begun is finished, also when the batch ends early: a part belongs to its commit. */
    private static void finish(ExecutorService beside) throws IOException {
        beside.shutdown();
        try {
            if (!beside.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IOException("a part can not be written to its end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int run(CsvTable table, ExecutorService beside) throws IOException {
        int part = 0;
        int unsure = folder.wasFinished() ? Integer.MAX_VALUE : MOST_UNWRITTEN;
        Future<?> writing = CompletableFuture.completedFuture(null);
        List<Parsed> rows = next(table, 0);
        while (!rows.isEmpty() || part == 0) {
            int following = part + 1;
            Future<List<Parsed>> ahead = beside.submit(() -> next(table, following));
            if (folder.isDone(part)) {
                count(part, rows.size());
            } else {
                List<Outcome> outcomes = commit(rows, unsure > 0);
                unsure--;
                await(writing);
                writing = beside.submit(() -> write(table, following - 1, outcomes));
            }
            progress.accept(done + rejected);
            rows = await(ahead);
            part = following;
        }
        await(writing);
        return part;
    }

    private static <T> T await(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw e.getCause() instanceof RuntimeException bug
                    ? bug : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the batch was interrupted");
        }
    }

    /** A row as a request, or the reason why it is none. */
    private record Parsed(CsvTable.Row row, String id, Optional<Request> request, String reason) {
    }

    private List<Parsed> next(CsvTable table, int part) throws IOException {
        List<Parsed> rows = new ArrayList<>(ROWS);
        while (rows.size() < ROWS) {
            Optional<CsvTable.Row> row = table.next();
            if (row.isEmpty()) {
                break;
            }
            rows.add(parsed(row.get(),
                    folder.id() + "-" + ((long) part * ROWS + rows.size() + 1)));
        }
        return rows;
    }

    private static Parsed parsed(CsvTable.Row row, String id) {
        try {
            row.requireWhole();
            return new Parsed(row, id, Optional.of(BatchRow.request(row.inputs(), id)), "");
        } catch (BadValue e) {
            return new Parsed(row, id, Optional.empty(), e.getMessage());
        }
    }

    /** A part that an earlier run did. */
    private void count(int part, int rows) throws IOException {
        long bad = 0;
        if (Files.exists(folder.rejects(part))) {
            try (CsvReader<CsvRecord> rejects =
                    CsvReader.builder().ofCsvRecord(folder.rejects(part))) {
                bad = rejects.stream().count();
            }
        }
        rejected += bad;
        done += rows - bad;
    }

    /** A wrong clock is no fault of a row: it ends the batch, which goes on once that is right. */
    private List<Outcome> commit(List<Parsed> rows, boolean maybeDone) {
        List<Outcome> outcomes = desk.transact(books -> {
            books.audit().requireSteadyClock();
            List<Outcome> all = new ArrayList<>(rows.size());
            for (Parsed row : rows) {
                all.add(outcome(books, row, maybeDone));
            }
            return all;
        });
        long good = outcomes.stream().filter(outcome -> outcome.issue().isPresent()).count();
        done += good;
        rejected += outcomes.size() - good;
        return outcomes;
    }

    /** A row, and its issue or the reason why it has none. */
    private record Outcome(CsvTable.Row row, Optional<Issue> issue, String reason, String hint) {
        static Outcome rejected(CsvTable.Row row, String reason, String hint) {
            return new Outcome(row, Optional.empty(), reason, hint);
        }
    }

    private Outcome outcome(Books books, Parsed parsed, boolean maybeDone) throws SQLException {
        CsvTable.Row row = parsed.row();
        if (parsed.request().isEmpty()) {
            return Outcome.rejected(row, parsed.reason(), "");
        }
        try {
            Request request = parsed.request().get();
            Meter meter = MeterTable.get(books.sql(), request.pan());
            Order order = BatchRow.order(row.inputs(), meter);
            boolean mayRepeat = maybeDone || !request.id().equals(parsed.id());
            return new Outcome(row, Optional.of(mayRepeat ? vending.issue(books, request, order)
                    : vending.issueNew(books, request, meter, order)), "", "");
        } catch (BadValue e) {
            return Outcome.rejected(row, e.getMessage(), "");
        } catch (Refusal e) {
            return Outcome.rejected(row, e.getMessage(), e.hint());
        }
    }

    private Void write(CsvTable table, int part, List<Outcome> outcomes) throws IOException {
        Map<String, Integer> columns = columns(table, ADDED);
        Map<String, Integer> rejectsColumns = columns(table, REASON);
        StringWriter good = new StringWriter();
        StringWriter bad = new StringWriter();
        try (CsvWriter goodRows = writer(good); CsvWriter badRows = writer(bad)) {
            for (Outcome outcome : outcomes) {
                if (outcome.issue().isPresent()) {
                    goodRows.writeRecord(row(columns, outcome.row(), outcome.issue().get()));
                } else {
                    badRows.writeRecord(rejectedRow(rejectsColumns, outcome));
                }
            }
        }
        if (bad.getBuffer().length() > 0) {
            publish(bad, folder.rejects(part));
        }
        publish(good, folder.part(part));
        return null;
    }

    private static CsvWriter writer(StringWriter text) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    }

    private static void publish(StringWriter text, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, text.getBuffer());
        BatchFolder.publish(part, file);
    }

    private static Map<String, Integer> columns(CsvTable table, List<String> added) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        table.columns().forEach(name -> columns.put(name, columns.size()));
        added.forEach(name -> columns.putIfAbsent(name, columns.size()));
        return columns;
    }

    private static List<String> rejectedRow(Map<String, Integer> columns, Outcome outcome) {
        List<String> row = outcome.row().fitted(columns.size());
        row.set(columns.get("reason"), outcome.reason());
        row.set(columns.get("hint"), outcome.hint());
        return row;
    }

    private static List<String> row(Map<String, Integer> columns, CsvTable.Row input,
            Issue issue) {
        List<String> row = input.fitted(columns.size());
        row.set(columns.get("request"), issue.request());
        row.set(columns.get("tokens"), issue.tokensText());
        row.set(columns.get("credit"), issue.units().or(issue::money)
                .map(BigDecimal::toPlainString).orElse(""));
        row.set(columns.get("tid"), issue.tid().isPresent() ? "" + issue.tid().getAsInt() : "");
        return row;
    }

    private Count finish(CsvTable table, int parts) throws IOException {
        Count count = new Count(done, rejected);
        folder.finish(parts, header(table, ADDED), header(table, REASON), count.text());
        return count;
    }

    private static String header(CsvTable table, List<String> added) {
        List<String> header = new ArrayList<>(table.header());
        added.stream().filter(name -> !header.contains(name)).forEach(header::add);
        return line(header);
    }

    private static String line(List<String> cells) {
        StringWriter line = new StringWriter();
        try (CsvWriter writer = writer(line)) {
            writer.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }
}
