package org.tokenmeter.ledger;

/**
 * The payload of the SUPER record: how the rest of the memory is to be read.
 *
 * <p>firmware/SPEC.md holds the same table, and a test compares the two.
 */
final class SuperField {
    /** Layout of the memory. */
    static final Field LAYOUT = new Field(0, 2);
    /** The oldest layout that a firmware must know to use this memory. */
    static final Field MINIMUM_READER = new Field(2, 2);
    /** Where the state stands: 0 or 1. */
    static final Field STATE_PLACE = new Field(4, 1);
    /** 1 once the first content is whole. */
    static final Field FORMATTED = new Field(5, 1);

    /** Bytes of all fields. */
    static final int TOTAL = 6;

    private SuperField() {
    }
}
