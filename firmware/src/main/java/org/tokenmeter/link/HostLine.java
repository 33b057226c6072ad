package org.tokenmeter.link;

/**
 * The line as a host has it, who can wait.
 *
 * <p><b>Called</b> by {@link ModeCHost} on the host's thread. <b>Does not promise</b> that anybody
 * is at the other end.
 */
public interface HostLine {
    /** Nothing came in time. */
    int NO_BYTE = -1;

    /** Sends bytes from the start of an array, and waits until they have left. */
    void send(byte[] source, int length);

    /** The next byte, 0 to 255, or {@link #NO_BYTE} when none came in this time. */
    int receive(int longestMillis);

    /** Sets the speed and the frame of a byte, as {@link org.tokenmeter.hal.SerialLine} does. */
    void configure(int baud, int format);
}
