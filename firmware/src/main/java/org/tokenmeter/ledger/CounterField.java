package org.tokenmeter.ledger;

/**
 * The payload of the COUNTER record: what the meter's load used. Each total only grows.
 *
 * <p>firmware/SPEC.md holds the same table, and a test compares the two.
 */
enum CounterField {
    /** All credit that was used, in the credit's own unit. */
    CHARGED_TOTAL(0, 8),
    /** All energy that passed, in milli-watt-hours. */
    ENERGY_TOTAL(8, 8),
    /** The part of a milli-watt-hour that pulses left over: see the account. */
    REMAINDER(16, 4),
    /** Seconds under power, at the last commit. */
    UPTIME(20, 4),
    /** 1 when the meter was stopped in order. */
    CLEAN_STOP(24, 1);

    /** Bytes of all fields. */
    static final int TOTAL = 25;

    private final int offset;
    private final int size;

    CounterField(int offset, int size) {
        this.offset = offset;
        this.size = size;
    }

    /** Where the field begins in the payload. */
    int offset() {
        return offset;
    }

    /** Bytes of the field. */
    int size() {
        return size;
    }

    /** Reads the field. */
    long get(byte[] payload) {
        return Fields.get(payload, offset, size);
    }

    /** Writes the field. */
    void put(byte[] payload, long value) {
        Fields.put(payload, offset, size, value);
    }
}
