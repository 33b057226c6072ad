package org.tokenmeter.line;

import java.io.IOException;

/** Why a line can not be used, or is gone: one line, and a hint what to do. */
public final class LineException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String hint;

    /** A reason in lower case and a hint, one line each. */
    public LineException(String message, String hint, Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /** What to do about it, one line. */
    public String hint() {
        return hint;
    }
}
