package org.tokenmeter.jvm;

import java.io.Closeable;
import java.io.IOException;
import org.tokenmeter.hal.Memory;

/** A board whose devices are taken: what its memory holds says which meter it is. */
public interface OpenBoard extends Closeable {
    /** Where the meter lives. */
    Memory memory();

    /**
     * Runs the meter of the memory until its user has enough of it.
     *
     * @throws IOException when a device is missing or fails; the message says which
     */
    void run(MeterRun run) throws IOException;
}
