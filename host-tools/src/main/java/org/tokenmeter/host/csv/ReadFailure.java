package org.tokenmeter.host.csv;

import java.io.IOException;

/** An input that could not be read on, as opposed to an output that could not be written. */
public final class ReadFailure extends IOException {
    private static final long serialVersionUID = 1;

    /** The failure that a reader told of. */
    public ReadFailure(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
