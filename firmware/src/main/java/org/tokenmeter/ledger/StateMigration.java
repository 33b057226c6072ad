package org.tokenmeter.ledger;

/**
 * How the state of an older layout becomes the state of this one. Called once, at start.
 */
interface StateMigration {
    /** Format of the older state record. */
    int oldFormat();

    /** Bytes of the older payload. */
    int oldPayload();

    /** Fills the new payload from the old one; both are whole. */
    void convert(byte[] old, byte[] now);
}
