package org.tokenmeter.link;

/** What a frame of the manufacturer mode is, or what else came of a byte. The codes are sent. */
enum FrameKind {
    /** No frame is complete. */
    NONE(0),
    /** A frame is complete that can not be used. */
    DAMAGED(0),
    /** Begins a session, and answers that; payload: the oldest and the newest version spoken. */
    HELLO(1),
    /** Bytes for the one above, numbered. */
    DATA(2),
    /** The DATA of this number has arrived. */
    ACK(3),
    /** Something arrived that was of no use; number: that of the DATA which is waited for. */
    NAK(4),
    /** The DATA of this number arrived, and there is no room for it yet. */
    BUSY(5),
    /** Ends the session; payload: an {@link EndReason}, and four bytes that it explains. */
    BYE(6);

    private static final FrameKind[] SENT = {HELLO, DATA, ACK, NAK, BUSY, BYE};

    private final int code;

    FrameKind(int code) {
        this.code = code;
    }

    /** The code as it is sent: 1 to 6. */
    int code() {
        return code;
    }

    /** The kind of a code, DAMAGED for one that nobody knows. */
    static FrameKind ofCode(int code) {
        return code < 1 || code > SENT.length ? DAMAGED : SENT[code - 1];
    }
}
