package org.tokenmeter.ledger;

/**
 * The payload of the COUNTER record: what the meter's load used. Each total only grows.
 *
 * <p>firmware/SPEC.md holds the same table, and a test compares the two.
 */
final class CounterField {
    /** All credit that was used, in the credit's own unit. */
    static final Field CHARGED_TOTAL = new Field(0, 8);
    /** All that passed, in millionths of a kilowatt-hour or cubic metre. */
    static final Field QUANTITY_TOTAL = new Field(8, 8);
    /** What divisions left over: 12 bits of the charge, then 20 bits of the pulses. */
    static final Field REMAINDERS = new Field(16, 4);
    /** Seconds under power, at the last commit. */
    static final Field UPTIME = new Field(20, 4);
    /** 1 when the meter was stopped in order. */
    static final Field CLEAN_STOP = new Field(24, 1);

    /** Bytes of all fields. */
    static final int TOTAL = 25;

    private CounterField() {
    }
}
