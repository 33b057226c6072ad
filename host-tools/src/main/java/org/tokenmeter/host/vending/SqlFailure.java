package org.tokenmeter.host.vending;

import java.nio.file.Path;
import java.sql.SQLException;
import org.tokenmeter.host.text.StorageFailure;

/** What a database says, in words that help. Its own text may quote values, so it is not shown. */
final class SqlFailure {
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int IO_ERROR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NO_DATABASE = 26;
    private static final int PRIMARY_CODE = 0xFF;

    private SqlFailure() {
    }

    static StorageFailure of(Path file, SQLException cause) {
        return switch (cause.getErrorCode() & PRIMARY_CODE) {
            case BUSY, LOCKED -> failure("another program keeps " + file + " locked",
                    "close that program, and do it again: nothing was done", cause);
            case FULL, IO_ERROR -> failure("the disk is full, or fails: " + file + " took nothing",
                    "make room, and do it again: nothing was done", cause);
            case READ_ONLY, CANNOT_OPEN -> failure("cannot write " + file,
                    "check the owner and mode of the file and its folder", cause);
            case CORRUPT, NO_DATABASE -> failure(file + " is damaged, or no database",
                    "take the file from your backup", cause);
            default -> failure("the database " + file + " failed with code "
                    + cause.getErrorCode(), "run it again with --debug and report it", cause);
        };
    }

    private static StorageFailure failure(String problem, String hint, SQLException cause) {
        return new StorageFailure(problem, hint, cause);
    }
}
