package org.tokenmeter.meter.provision;

/** What a laptop asks a meter to do. The codes are sent and stored: never renumbered. */
public enum CommandCode {
    /** Says who and at which stage of life the meter is. */
    IDENTIFY(1),
    /** Loads identity and configuration, which take effect with the key. */
    LOAD_IDENTITY(2),
    /** Loads the first decoder key. */
    LOAD_KEY(3),
    /** Sets the civil time. */
    SET_CLOCK(4),
    /** Reads a register by its OBIS code. */
    READ(5),
    /** Reads the event log. */
    EVENTS(6),
    /** Reads the last tokens. */
    LAST_TOKENS(7),
    /** Enters a token. */
    ENTER_TOKEN(8),
    /** Says what became of a command that changes the meter. */
    STATUS(9),
    /** Goes into service; from now on another key opens the line. */
    ENTER_SERVICE(10),
    /** Ends the meter's life. */
    DECOMMISSION(11);

    private static final CommandCode[] ALL = {IDENTIFY, LOAD_IDENTITY, LOAD_KEY, SET_CLOCK, READ,
        EVENTS, LAST_TOKENS, ENTER_TOKEN, STATUS, ENTER_SERVICE, DECOMMISSION};

    private final int code;

    CommandCode(int code) {
        this.code = code;
    }

    /** The code: 1 to 11. */
    public int code() {
        return code;
    }

    /** The command of a code, or null for one that nobody knows. */
    public static CommandCode ofCode(int code) {
        return code < 1 || code > ALL.length ? null : ALL[code - 1];
    }

    /** Whether it changes the meter, and so carries the id of a transaction. */
    public boolean isTransaction() {
        switch (this) {
            case LOAD_IDENTITY:
            case LOAD_KEY:
            case SET_CLOCK:
            case ENTER_TOKEN:
            case ENTER_SERVICE:
            case DECOMMISSION:
                return true;
            default:
                return false;
        }
    }
}
