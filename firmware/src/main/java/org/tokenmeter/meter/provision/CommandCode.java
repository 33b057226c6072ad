package org.tokenmeter.meter.provision;

/**
 * What a laptop asks a meter to do, and the fields that each command has: all of these, and no
 * others. The codes are sent and stored: never renumbered.
 */
public enum CommandCode {
    /** Says who and at which stage of life the meter is. */
    IDENTIFY(1),
    /** Loads identity and configuration, which take effect with the key. */
    LOAD_IDENTITY(2, FieldTag.TRANSACTION, FieldTag.PAN, FieldTag.MANUFACTURER,
            FieldTag.CREDIT_REGISTER, FieldTag.IMPULSES, FieldTag.LARGEST_CREDIT, FieldTag.MADE,
            FieldTag.PACK, FieldTag.LANGUAGE),
    /** Loads the first decoder key. */
    LOAD_KEY(3, FieldTag.TRANSACTION, FieldTag.ALGORITHM, FieldTag.KEY, FieldTag.KEY_TYPE,
            FieldTag.KEY_REVISION, FieldTag.KEY_EXPIRY, FieldTag.TARIFF_INDEX,
            FieldTag.SUPPLY_GROUP, FieldTag.BASE_DATE),
    /** Sets the civil time. */
    SET_CLOCK(4, FieldTag.TRANSACTION, FieldTag.CLOCK),
    /** Reads a register by its OBIS code. */
    READ(5, FieldTag.REGISTER),
    /** Reads the event log. */
    EVENTS(6, FieldTag.FROM),
    /** Reads the last tokens. */
    LAST_TOKENS(7, FieldTag.FROM),
    /** Enters a token. */
    ENTER_TOKEN(8, FieldTag.TRANSACTION, FieldTag.TOKEN),
    /** Says what became of a command that changes the meter. */
    STATUS(9, FieldTag.TRANSACTION),
    /** Goes into service; from now on another key opens the line. */
    ENTER_SERVICE(10, FieldTag.TRANSACTION, FieldTag.LINE_KEY),
    /** Ends the meter's life. */
    DECOMMISSION(11, FieldTag.TRANSACTION);

    private static final CommandCode[] ALL = {IDENTIFY, LOAD_IDENTITY, LOAD_KEY, SET_CLOCK, READ,
        EVENTS, LAST_TOKENS, ENTER_TOKEN, STATUS, ENTER_SERVICE, DECOMMISSION};

    private final int code;
    private final FieldTag[] fields;

    CommandCode(int code, FieldTag... fields) {
        this.code = code;
        this.fields = fields;
    }

    /** The code: 1 to 11. */
    public int code() {
        return code;
    }

    /** The command of a code, or null for one that nobody knows. */
    public static CommandCode ofCode(int code) {
        return code < 1 || code > ALL.length ? null : ALL[code - 1];
    }

    /** Whether these are the fields of this command. */
    boolean takes(FieldReader found) {
        boolean all = found.count() == fields.length;
        for (int i = 0; i < fields.length; i++) {
            all &= found.has(fields[i]);
        }
        return all;
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
