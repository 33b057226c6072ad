package org.tokenmeter.link;

/** What came of a host's message. */
public enum HostResult {
    /** The meter answered as it should. */
    ANSWERED,
    /** Nothing came in time. */
    SILENT,
    /** Something came, but again and again not as it was sent. */
    DAMAGED,
    /** Something else came. */
    UNEXPECTED
}
