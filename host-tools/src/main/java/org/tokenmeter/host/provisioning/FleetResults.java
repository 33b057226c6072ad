package org.tokenmeter.host.provisioning;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tokenmeter.host.text.Refusal;
import org.tokenmeter.host.text.StorageFailure;

/**
 * The file with the results of a bench: a line for each row as it ends, on the disk before the next
 * one begins. Opened again, it keeps the lines of meters that are provisioned and drops those that
 * failed, for their rows are tried again: so it never has two lines for a meter.
 *
 * <p>A line that was cut short by a crash is dropped too: the meter itself knows better.
 */
public final class FleetResults implements AutoCloseable {
    private static final List<String> COLUMNS = List.of("row", "meter", "port", "state",
            "key_check_value", "service_key_file", "reason", "hint", "finished");

    private final Path file;
    private final FileChannel channel;
    private final Map<String, FleetResult> provisioned = new LinkedHashMap<>();

    private FleetResults(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Opens the file, which is made when there is none, for this process alone. */
    public static FleetResults open(Path file) {
        try {
            FileChannel old = locked(file);
            try (old) {
                List<FleetResult> before = read(Files.readString(file));
                replace(file, before);
                FleetResults results = new FleetResults(file, locked(file));
                before.forEach(each -> results.provisioned.put(each.meter(), each));
                return results;
            }
        } catch (IOException e) {
            throw failure("write", file, e);
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE,
                StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Another run of this process has it.
        }
        channel.close();
        throw new Refusal("another run writes to " + file, "wait for its end");
    }

    /** What an earlier run left, of whoever wrote it; no results at all are a refusal. */
    private static List<FleetResult> read(String text) {
        List<FleetResult> kept = new ArrayList<>();
        if (!text.isEmpty() && !text.startsWith(line(COLUMNS))) {
            throw new Refusal("the file for the results is there, and holds something else",
                    "name another one");
        }
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(whole)) {
            for (NamedCsvRecord row : rows) {
                parse(row).filter(FleetResult::isProvisioned).ifPresent(kept::add);
            }
            return kept;
        } catch (CsvParseException | IOException e) {
            throw new Refusal("the file with the results was damaged", "name another one", e);
        }
    }

    private static Optional<FleetResult> parse(NamedCsvRecord row) {
        try {
            return Optional.of(new FleetResult(Integer.parseInt(row.getField("row")),
                    row.getField("meter"), row.getField("port"),
                    FleetResult.State.valueOf(row.getField("state").toUpperCase(
                            Locale.ROOT)),
                    row.getField("key_check_value"), row.getField("service_key_file"),
                    row.getField("reason"), row.getField("hint"),
                    LocalDateTime.parse(row.getField("finished"))));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void replace(Path file, List<FleetResult> kept) throws IOException {
        StringBuilder text = new StringBuilder(line(COLUMNS));
        kept.forEach(result -> text.append(line(cells(result))));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> cells(FleetResult result) {
        return List.of("" + result.row(), result.meter(), result.port(),
                result.state().name().toLowerCase(Locale.ROOT), result.checkValue(),
                result.serviceKey(), result.reason(), result.hint(),
                result.finished().toString());
    }

    private static String line(List<String> cells) {
        StringWriter line = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
            writer.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    /** How a meter was provisioned by an earlier run. */
    Optional<FleetResult> provisioned(String meter) {
        return Optional.ofNullable(provisioned.get(meter));
    }

    /** The meter that an earlier run provisioned last on a port. */
    Optional<FleetResult> lastOn(String port) {
        return provisioned.values().stream().filter(result -> result.port().equals(port))
                .reduce((one, next) -> next);
    }

    /** Writes a result. */
    synchronized void add(FleetResult result) {
        try {
            channel.write(ByteBuffer.wrap(line(cells(result)).getBytes(StandardCharsets.UTF_8)));
            channel.force(false);
        } catch (IOException e) {
            throw failure("write", file, e);
        }
    }

    private static StorageFailure failure(String deed, Path file, IOException cause) {
        return new StorageFailure("cannot " + deed + " " + file,
                "check who may write there, and the space on the disk", cause);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw failure("close", file, e);
        }
    }
}
