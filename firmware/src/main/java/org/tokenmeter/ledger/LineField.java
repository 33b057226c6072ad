package org.tokenmeter.ledger;

/**
 * The payload of the LINE record: what commands from the line change, beside the state.
 *
 * <p>firmware/SPEC.md holds the same table, and a test compares the two.
 */
final class LineField {
    /** Key of the serial line: the factory's at first, the utility's once in service. */
    static final Field KEY = new Field(0, 32);
    /** The id of the last command that changed this record. */
    static final Field TRANSACTION = new Field(32, 16);
    /** The number of that command. */
    static final Field COMMAND = new Field(48, 1);
    /** Where the meter stands in its life; 0 for where its identity says. */
    static final Field LIFE_CYCLE = new Field(49, 1);
    /** Consecutive handshakes that failed. */
    static final Field HANDSHAKE_COUNT = new Field(50, 1);
    /** 1 while the penalty for the last of them is not served. */
    static final Field PENALTY_PENDING = new Field(51, 1);
    /** 1 once an identity was loaded. */
    static final Field IDENTIFIED = new Field(52, 1);
    /** The identity that a blank meter will get with its key: IDENTITY, without its last field. */
    static final Field IDENTITY = new Field(53, 32);

    /** Bytes of all fields. */
    static final int TOTAL = 85;

    private LineField() {
    }
}
