package org.tokenmeter.link;

/** Why a session in manufacturer mode ended. The codes are sent: never renumbered. */
public enum EndReason {
    /** The host had enough. */
    DONE(0),
    /** No version is spoken by both; argument: the oldest and the newest that the meter speaks. */
    VERSION(1),
    /** There is no session: the meter started anew, or never heard a greeting. */
    NO_SESSION(2),
    /** The meter has no key for its line, or its board can not open what is sealed. */
    NO_KEY(3),
    /** Handshakes failed too often; argument: seconds until the next is tried. */
    LOCKED(4),
    /** The host does not have the key. */
    REFUSED(5),
    /** The meter starts again, as what it was made; whoever wants it calls anew. */
    RESTART(6),
    /** What was sent is no command, or too long for one. */
    NOT_UNDERSTOOD(7),
    /** Again and again nothing was acknowledged; never sent, nobody is there. */
    SILENCE(8);

    private static final EndReason[] ALL =
            {DONE, VERSION, NO_SESSION, NO_KEY, LOCKED, REFUSED, RESTART, NOT_UNDERSTOOD, SILENCE};

    private final int code;

    EndReason(int code) {
        this.code = code;
    }

    /** The code as it is sent. */
    int code() {
        return code;
    }

    /** The reason of a code; DONE for one that a later version sends. */
    static EndReason ofCode(int code) {
        return code < 0 || code >= ALL.length ? DONE : ALL[code];
    }
}
