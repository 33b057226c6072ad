package org.tokenmeter.line;

import java.io.Closeable;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a meter waits for a host.
 *
 * <p><b>Threads.</b> One thread accepts; any may close.
 */
public interface Listener extends Closeable {
    /** How a host calls it: what {@code --port} takes. */
    String address();

    /**
     * Waits for a host, or for a device to be there.
     *
     * @return the line to it; empty when none came in time
     * @throws LineException when the device can not be used now; a later call may find it
     */
    Optional<Transport> accept(Duration longest) throws LineException;

    /** Whether another host may come while one is on the line. */
    boolean takesTurns();

    /** Waits no longer; lines that were accepted stay. */
    @Override
    void close();
}
