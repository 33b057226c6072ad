package org.tokenmeter.host.line;

import java.io.IOException;
import org.tokenmeter.link.EndReason;

/** A meter that is there, and does not talk to this host: one line, and a hint what to do. */
public final class RefusedCallException extends IOException {
    private static final long serialVersionUID = 1L;

    private final EndReason reason;

    private RefusedCallException(EndReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What the meter said when it ended the call. */
    static RefusedCallException of(EndReason reason, int argument) {
        return new RefusedCallException(reason, switch (reason) {
            case VERSION -> "the meter speaks versions " + (argument >>> 8 & 0xFF) + " to "
                    + (argument & 0xFF) + " of its line, and this program others";
            case LOCKED -> "the meter tries no line key for " + argument
                    + " s: too many wrong ones came before";
            case NO_KEY -> "this meter takes no commands over its line";
            case REFUSED -> "this is not the line key of the meter";
            case NOT_UNDERSTOOD -> "the meter did not understand a command";
            case NO_SESSION, RESTART, DONE, SILENCE -> "the meter ended the call";
        });
    }

    /** Why the meter does not talk. */
    public EndReason reason() {
        return reason;
    }

    /** What to do about it, one line. */
    public String hint() {
        return switch (reason) {
            case VERSION -> "use a version of this program that is as old as the meter's";
            case LOCKED -> "wait, then try the right key: each wrong one doubles the time";
            case NO_KEY -> "it was made without one, or its board can not open commands";
            case REFUSED -> "a meter in service has the service key; before it has the one that "
                    + "./meter --blank showed";
            default -> "try again";
        };
    }
}
