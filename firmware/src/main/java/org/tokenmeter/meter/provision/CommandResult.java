package org.tokenmeter.meter.provision;

/** What came of a command. The codes are sent: never renumbered. */
public enum CommandResult {
    /** It did what was asked; what it changed survives a power cut. */
    DONE(0),
    /** The meter knows no such command, register or transaction. */
    UNKNOWN(1),
    /** A field is missing, given twice, of the wrong length, or no field of this command. */
    MALFORMED(2),
    /** The meter does not do this at its stage of life. */
    WRONG_STAGE(3),
    /** The service jumper is not set. */
    NO_JUMPER(4),
    /** A field holds what it may not; the answer says which. */
    BAD_VALUE(5),
    /** The token was refused; the answer says why. */
    TOKEN_REFUSED(6),
    /** The memory did not keep what was written: the meter needs service. */
    MEMORY_FAILED(7),
    /** The clock of this board can not be set. */
    NO_CLOCK(8);

    private static final CommandResult[] ALL = {DONE, UNKNOWN, MALFORMED, WRONG_STAGE, NO_JUMPER,
        BAD_VALUE, TOKEN_REFUSED, MEMORY_FAILED, NO_CLOCK};

    private final int code;

    CommandResult(int code) {
        this.code = code;
    }

    /** The code: 0 to 8. */
    public int code() {
        return code;
    }

    /** The result of a code, or null for one that nobody knows. */
    public static CommandResult ofCode(int code) {
        return code < 0 || code >= ALL.length ? null : ALL[code];
    }
}
