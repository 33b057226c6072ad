package org.tokenmeter.raspberrypi;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.jvm.FileMemory;
import org.tokenmeter.jvm.UnusableDeviceException;
import org.tokenmeter.jvm.UnusableMemoryException;
import org.tokenmeter.raspberrypi.device.SpiFram;

/**
 * Where the meter lives: the FRAM if one answers, else files.
 *
 * <p>A meter never changes its memory by itself, since another memory knows nothing of the tokens
 * that were used. So files that are there are used on, and a note in the folder says that the
 * memory is an FRAM: when that one does not answer, the meter does not start.
 *
 * @param memory the memory itself
 * @param failure why it keeps nothing any more, once that happened
 * @param closing lets go of it
 */
record BoardMemory(Memory memory, Supplier<Optional<String>> failure, Closeable closing)
        implements Closeable {
    /** Its presence says that the memory is an FRAM. */
    static final String NOTE = "memory.fram";

    private static final String NOTE_TEXT = "The memory of this meter is the FRAM on SPI 0.\n";

    /**
     * Opens the memory.
     *
     * @param folder for files, or for the note
     * @param says told which memory it is
     */
    static BoardMemory open(Providers providers, Path folder, Consumer<String> says)
            throws IOException {
        if (FileMemory.isIn(folder)) {
            says.accept("memory: the files in " + folder + ", where this meter began");
            return ofFiles(folder);
        }
        Optional<SpiFram> fram = fram(providers);
        if (fram.isPresent()) {
            note(folder);
            says.accept("memory: the FRAM on SPI 0");
            return new BoardMemory(fram.get(), fram.get()::failure, fram.get()::close);
        }
        if (Files.exists(folder.resolve(NOTE))) {
            throw new UnusableDeviceException(
                    "no FRAM answers on SPI 0, and this meter lives in one",
                    "check its wires and sudo raspi-config nonint do_spi 0; for a new meter in "
                            + "files, give another folder with --data DIR", null);
        }
        says.accept("memory: the files in " + folder + "; no FRAM answers on SPI 0, which would "
                + "wear less");
        return ofFiles(folder);
    }

    private static BoardMemory ofFiles(Path folder) throws IOException {
        FileMemory files = FileMemory.open(folder);
        return new BoardMemory(files, () -> files.failure().map(Throwable::getMessage),
                files::close);
    }

    /** Whatever Pi4J throws means that the bus is not there. */
    private static Optional<SpiFram> fram(Providers providers) {
        try {
            SpiFram fram = new SpiFram(providers.context(), providers.spi());
            if (fram.answers()) {
                return Optional.of(fram);
            }
            fram.close();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static void note(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(NOTE), NOTE_TEXT);
        } catch (IOException e) {
            throw UnusableMemoryException.of(folder, e);
        }
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }
}
