package org.tokenmeter.ledger;

/** What a ledger found in its memory. */
public enum LedgerStatus {
    /** Nothing was ever stored, or storing the first content was cut short. */
    BLANK,
    /** Everything is there, twice. */
    READY,
    /** Content that can not be trusted, or a memory that does not keep what is written. */
    SERVICE,
    /** A layout of the future, which says that this firmware must not touch it. */
    NEWER_LAYOUT
}
