package org.tokenmeter.ledger;

/**
 * The payload of the LIFE record: what happened over the meter's life.
 *
 * <p>firmware/SPEC.md holds the same table, and a test compares the two.
 */
final class LifeField {
    /** Pulses of energy that went the other way. */
    static final Field REVERSE_PULSES = new Field(0, 8);
    /** Pulses that came faster than any load could cause them. */
    static final Field SWIFT_PULSES = new Field(8, 8);
    /** Times that the load switch moved. */
    static final Field SWITCH_OPERATIONS = new Field(16, 4);
    /** Times that the power was lost. */
    static final Field POWER_FAILS = new Field(20, 4);
    /** 1 while the load switch is closed, also while the power is lost meanwhile. */
    static final Field SWITCH_CLOSED = new Field(24, 1);
    /** Zeros, for what later versions count. */
    static final Field SPARE = new Field(25, 39);

    /** Bytes of all fields. */
    static final int TOTAL = 64;

    private LifeField() {
    }
}
