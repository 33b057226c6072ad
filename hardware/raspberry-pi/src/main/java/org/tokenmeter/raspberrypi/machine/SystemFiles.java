package org.tokenmeter.raspberrypi.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files by which Linux describes a machine. What can not be read is empty: a file that is not
 * there and one that is refused say the same about the machine.
 *
 * @param root what stands for the root directory
 * @param usable whether this process may read and write a file that is there
 */
record SystemFiles(Path root, Predicate<Path> usable) {
    /** The files of the machine that this runs on. */
    static SystemFiles here() {
        return new SystemFiles(Path.of("/"),
                file -> Files.isReadable(file) && Files.isWritable(file));
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    boolean isUsable(String path) {
        return usable.test(root.resolve(path));
    }

    /** The lines of a file; strings of the device tree end with a zero byte. */
    List<String> lines(String path) {
        return lines(root.resolve(path));
    }

    /** What is in a folder, in the order of the names. */
    List<Path> entries(String path) {
        return entries(root.resolve(path));
    }

    static List<String> lines(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).replace("\0", "\n")
                    .lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
