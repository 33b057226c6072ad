package org.tokenmeter.host.text;

/** The end of what someone asked for: what went wrong, in one line, and what to do about it. */
public abstract sealed class HintedException extends RuntimeException
        permits BadPassphrase, Refusal, StorageFailure {
    private static final long serialVersionUID = 1;

    private final String hint;

    HintedException(String problem, String hint, Throwable cause) {
        super(problem, cause);
        this.hint = hint;
    }

    /** What to do. */
    public String hint() {
        return hint;
    }
}
