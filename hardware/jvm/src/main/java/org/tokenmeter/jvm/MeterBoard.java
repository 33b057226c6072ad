package org.tokenmeter.jvm;

import java.io.IOException;

/** A board that runs a meter for somebody to use. */
public interface MeterBoard {
    /**
     * Runs a meter until its user has enough of it.
     *
     * @throws IOException when a device of the board is missing or fails; the message says which
     */
    void run(StoredMeter meter) throws IOException;
}
