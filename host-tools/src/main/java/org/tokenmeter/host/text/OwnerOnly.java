package org.tokenmeter.host.text;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Files that their owner alone may use; where a file system knows no such thing, any will do. */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.range(
            PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_EXECUTE);

    private OwnerOnly() {
    }

    /** Makes a folder of mode 0700, and those above it, where there is none. */
    public static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, mode(folder, "rwx------"));
    }

    /** Makes an empty file of mode 0600 where there is none. */
    public static void makeFile(Path file) throws IOException {
        try {
            Files.createFile(file, mode(file, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            requireClosed(file);
        }
    }

    /** Refuses a file that others than the owner may read or write. */
    public static void requireClosed(Path file) throws IOException {
        if (!isClosed(file)) {
            throw new Refusal("others than its owner may use " + file,
                    "chmod 600 " + file + ", and ask who had access until now");
        }
    }

    /** Whether nobody but the owner may read or write a file. */
    public static boolean isClosed(Path file) throws IOException {
        return !isKnown(file)
                || Collections.disjoint(Files.getPosixFilePermissions(file), OTHERS);
    }

    private static FileAttribute<?>[] mode(Path place, String permissions) {
        if (!isKnown(place)) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString(permissions))};
    }

    private static boolean isKnown(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
