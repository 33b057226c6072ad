package org.tokenmeter.host.provisioning;

/** A meter that answers and does not become what it should: one line, and a hint what to do. */
public final class NotProvisionedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String hint;

    NotProvisionedException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** What to do about it, one line. */
    public String hint() {
        return hint;
    }
}
