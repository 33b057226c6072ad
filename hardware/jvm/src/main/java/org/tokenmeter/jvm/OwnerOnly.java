package org.tokenmeter.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Files that their owner alone may use; where a file system knows no such thing, any will do. */
final class OwnerOnly {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.range(
            PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_EXECUTE);

    private OwnerOnly() {
    }

    /** How a folder there is made: mode 0700. */
    static FileAttribute<?>[] folder(Path place) {
        return mode(place, "rwx------");
    }

    /** How a file there is made: mode 0600. */
    static FileAttribute<?>[] file(Path place) {
        return mode(place, "rw-------");
    }

    /** Whether others than the owner may do anything with a file. */
    static boolean isBroken(Path file) throws IOException {
        return isKnown(file) && !Collections.disjoint(Files.getPosixFilePermissions(file), OTHERS);
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
