package org.tokenmeter.jvm;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Why a folder can not serve as a meter's memory: one line, and a hint what to do. */
public final class UnusableMemoryException extends UnusableDeviceException {
    private static final long serialVersionUID = 1L;
    private static final String PUT_BACK =
            "put back a copy of the whole folder; a memory is never mended by guessing";

    private UnusableMemoryException(String message, String hint, Throwable cause) {
        super(message, hint, cause);
    }

    /** Another meter has the folder. */
    static UnusableMemoryException inUse(Path folder, Throwable cause) {
        return new UnusableMemoryException("the folder " + folder + " is in use by another meter",
                "end that meter, or give this one its own folder", cause);
    }

    /** One of the two files is not there. */
    static UnusableMemoryException missing(Path file) {
        return new UnusableMemoryException("half of the memory is missing: there is no " + file,
                PUT_BACK, null);
    }

    /** A file is too short or too long. */
    static UnusableMemoryException wrongSize(Path file, long size) {
        return new UnusableMemoryException(
                file + " has " + size + " bytes, not " + MemoryFiles.FILE_SIZE, PUT_BACK, null);
    }

    /** Others may read the decoder key. */
    static UnusableMemoryException openToOthers(Path file) {
        return new UnusableMemoryException(file + " holds a key and is open to other users",
                "chmod 600 " + file, null);
    }

    /** There is something of that name that is not a folder. */
    static UnusableMemoryException notAFolder(Path path, Throwable cause) {
        return new UnusableMemoryException(path + " is not a folder",
                "give a folder for the meter's memory", cause);
    }

    /** Whatever else the operating system says. */
    public static UnusableMemoryException of(Path folder, IOException cause) {
        if (cause instanceof UnusableMemoryException known) {
            return known;
        }
        if (cause instanceof AccessDeniedException denied) {
            return new UnusableMemoryException("no permission to use " + denied.getFile(),
                    "check who owns the folder and who may write there", cause);
        }
        String reason = cause instanceof FileSystemException failed && failed.getReason() != null
                ? failed.getReason() : String.valueOf(cause.getMessage());
        return new UnusableMemoryException("can not use the memory in " + folder,
                "the system says: " + reason.lines().findFirst().orElse("nothing"), cause);
    }
}
