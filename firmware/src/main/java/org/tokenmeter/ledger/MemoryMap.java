package org.tokenmeter.ledger;

/**
 * Where everything stands in the memory. Records stand in the first half and their second copies
 * {@link StoredRecord#MIRROR} bytes behind; the rings, which have no copy, one in each half.
 *
 * <p>firmware/SPEC.md holds the same table, and a test compares the two.
 */
final class MemoryMap {
    /** Layout version and place of the state. */
    static final int SUPER = 0x0000;
    /** The state, while the super record says 0. */
    static final int STATE_0 = 0x0100;
    /** The state, while the super record says 1: migrations move it from one to the other. */
    static final int STATE_1 = 0x0300;
    /** What was used. */
    static final int COUNTER = 0x0500;
    /** Identity and settings. */
    static final int IDENTITY = 0x0600;
    /** What happened over the meter's life, counted. */
    static final int LIFE = 0x0700;
    /** Days and months. */
    static final int USAGE = 0x0800;
    /** What commands from the line changed. */
    static final int LINE = 0x0900;
    /** The last tokens: sixteen entries of 32 bytes. */
    static final int TOKENS = 0x1000;
    /** Events: 256 entries of 32 bytes, in the second half. */
    static final int EVENTS = 0x5000;

    private MemoryMap() {
    }
}
