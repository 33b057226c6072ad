package org.tokenmeter.line;

import java.io.Closeable;
import java.time.Duration;

/**
 * One end of a line that is open: bytes in and bytes out, whatever carries them.
 *
 * <p><b>Threads.</b> One may read while another writes; any may close, which ends both.
 *
 * <p><b>Failure.</b> A {@link LineException} says that the line is gone, for good: whoever wants
 * it back opens another one. <b>Does not promise</b> that the other end is there, nor that it is
 * noticed when it goes.
 */
public interface Transport extends Closeable {
    /**
     * Waits until bytes are there, and takes as many as fit.
     *
     * @param longest how long to wait for the first one
     * @return how many were taken: 0 when none came
     */
    int read(byte[] target, Duration longest) throws LineException;

    /** Hands bytes over, and waits while there is no room for them. */
    void write(byte[] source, int offset, int length) throws LineException;

    /** Whether all that was handed over has left this machine, as far as it can tell. */
    boolean isSent();

    /**
     * Sets speed and frame of a byte; a transport without them ignores it.
     *
     * @param baud bits a second
     * @param format a constant of {@link org.tokenmeter.hal.SerialLine}
     */
    void configure(int baud, int format) throws LineException;

    /** Whether both ends must agree on a speed. */
    boolean hasSpeed();

    /** Ends the line; a second time does nothing. */
    @Override
    void close();
}
