package org.tokenmeter.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file that is written whole or not at all: beside its place first, then moved there.
 *
 * <p>A pipe, a device and what this process has open already, such as {@code /dev/stdout}, have no
 * place of their own: the text is added to them.
 */
record OutputFile(Path path) {
    private static final List<String> OPEN_FILES =
            List.of("/dev/stdout", "/dev/stderr", "/dev/fd", "/proc");

    /** Writes a text in UTF-8, in place of what was there. */
    void write(String text) throws MeterFailure {
        try {
            if (isStream()) {
                Files.writeString(path, text, StandardOpenOption.APPEND);
            } else {
                replace(place(path), text);
            }
        } catch (IOException e) {
            throw MeterFailure.unwritable(path, e);
        }
    }

    /** Whether another path leads to the same place, whether or not anything is there. */
    boolean isSame(Path other) {
        return place(path).equals(place(other));
    }

    private boolean isStream() {
        return Files.exists(path)
                && (!Files.isRegularFile(path) || OPEN_FILES.stream().anyMatch(path::startsWith));
    }

    private static void replace(Path place, String text) throws IOException {
        Path part = place.resolveSibling(".meter-" + ProcessHandle.current().pid() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.writeString(part, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Where a path leads, through links; nothing need be there. */
    private static Path place(Path path) {
        Path absolute = path.toAbsolutePath();
        try {
            return Files.exists(absolute) ? absolute.toRealPath()
                    : absolute.getParent().toRealPath().resolve(absolute.getFileName());
        } catch (IOException e) {
            return absolute.normalize();
        }
    }
}
