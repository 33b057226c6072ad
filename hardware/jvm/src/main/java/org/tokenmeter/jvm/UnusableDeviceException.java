package org.tokenmeter.jvm;

import java.io.IOException;

/** Why a device can not be used: one line, and a hint what to do. */
public class UnusableDeviceException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String hint;

    /** A reason in lower case and a hint, one line each. */
    public UnusableDeviceException(String message, String hint, Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /** What to do about it, one line. */
    public String hint() {
        return hint;
    }
}
