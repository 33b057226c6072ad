package org.tokenmeter.host.vending;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import org.tokenmeter.host.text.OwnerOnly;
import org.tokenmeter.host.text.Refusal;

/**
 * What a batch keeps beside its output, in {@code OUT.csv.batch}: its id, which input it reads, and
 * the parts that are done. A run that was killed goes on from there, and gives out nothing twice.
 */
final class BatchFolder implements AutoCloseable {
    private static final String STATE = "batch.properties";

    private final Path output;
    private final Path folder;
    private final FileChannel lock;
    private final Properties state = new Properties();

    private BatchFolder(Path output, Path folder, FileChannel lock) {
        this.output = output;
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens the folder of an output, which is made when there is none.
     *
     * @param input the hash of what the batch reads
     */
    static BatchFolder open(Path output, String input) throws IOException {
        Path folder = output.resolveSibling(output.getFileName() + ".batch");
        if (Files.exists(output) && !Files.exists(folder)) {
            throw new Refusal(output + " exists already", "name another output");
        }
        OwnerOnly.makeFolder(folder);
        BatchFolder batch = new BatchFolder(output, folder, locked(folder, output));
        try {
            batch.readState(input);
            return batch;
        } catch (IOException | RuntimeException e) {
            batch.close();
            throw e;
        }
    }

    private static FileChannel locked(Path folder, Path output) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve("lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Another thread of this process has it.
        }
        channel.close();
        throw new Refusal("another batch is writing " + output, "wait for it");
    }

    private void readState(String input) throws IOException {
        Path file = folder.resolve(STATE);
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                state.load(in);
            }
            if (!input.equals(state.getProperty("input"))) {
                throw new Refusal(folder + " belongs to a batch of another input",
                        "name another output, or give back that input, or delete the folder if"
                        + " nothing of that batch is wanted");
            }
        } else {
            state.setProperty("id", Request.newId());
            state.setProperty("input", input);
            writeState();
        }
    }

    private void writeState() throws IOException {
        Path part = folder.resolve(STATE + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            state.store(out, null);
        }
        publish(part, folder.resolve(STATE));
    }

    /** Moves a file to its name once its content is on the disk. */
    static void publish(Path part, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** The id of the batch, which its requests are named after. */
    String id() {
        return state.getProperty("id");
    }

    /** What a finished batch came to, if its output is there. */
    Optional<String> result() {
        return Optional.ofNullable(state.getProperty("done")).filter(done -> Files.exists(output));
    }

    /** Whether an earlier run finished: then the ledger has every row, also when OUT is gone. */
    boolean wasFinished() {
        return state.containsKey("done");
    }

    /** The good rows of a part. */
    Path part(int number) {
        return folder.resolve("part-%06d.csv".formatted(number));
    }

    /** The rejected rows of a part; there before its good rows are. */
    Path rejects(int number) {
        return folder.resolve("part-%06d.rejects.csv".formatted(number));
    }

    boolean isDone(int number) {
        return Files.exists(part(number));
    }

    /**
     * Puts the parts together and takes them away.
     *
     * @param header the first line of the output
     * @param rejectsHeader that of the rejects; there is no such file when none was rejected
     */
    void finish(int parts, String header, String rejectsHeader, String result)
            throws IOException {
        concatenate(parts, output, header, this::part);
        if (IntStream.range(0, parts).anyMatch(part -> Files.exists(rejects(part)))) {
            concatenate(parts, rejectsFile(output), rejectsHeader, this::rejects);
        }
        state.setProperty("done", result);
        writeState();
        for (int i = 0; i < parts; i++) {
            Files.deleteIfExists(part(i));
            Files.deleteIfExists(rejects(i));
        }
    }

    /** The name of the file with rejected rows. */
    static Path rejectsFile(Path output) {
        String name = output.getFileName().toString().replaceFirst("\\.csv$", "");
        return output.resolveSibling(name + ".rejects.csv");
    }

    /** The part of a number. */
    private interface Part {
        Path of(int number);
    }

    private void concatenate(int parts, Path target, String header, Part part)
            throws IOException {
        Path whole = folder.resolve("whole.part");
        try (OutputStream out = Files.newOutputStream(whole)) {
            out.write(header.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < parts; i++) {
                if (Files.exists(part.of(i))) {
                    Files.copy(part.of(i), out);
                }
            }
        }
        publish(whole, target);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
