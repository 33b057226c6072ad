package org.tokenmeter.host.cli;

/** The exit codes of {@code sts}. */
final class ExitCode {
    /** Done. */
    static final int DONE = 0;
    /** Refused, or some rows were. */
    static final int REFUSED = 1;
    /** Wrong usage or bad input. */
    static final int BAD_INPUT = 2;
    /** A device or a file failed. */
    static final int IO = 3;

    private ExitCode() {
    }
}
