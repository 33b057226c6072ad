package org.tokenmeter.hal;

/**
 * The line to a host: bytes in and bytes out.
 *
 * <p><b>Called</b> by the link on the loop thread. The board calls {@code tick} soon after a byte
 * arrived. <b>Promises</b> the order of the bytes, never to block, and to keep at least
 * {@link #QUEUE} bytes that were not read yet. <b>Does not promise</b> that anybody is there: what
 * nobody takes is lost; nor that bytes arrive as they were sent. A line without a speed, such as
 * TCP, ignores one.
 *
 * <p><b>Units.</b> Baud: bits a second, with those that frame a byte.
 */
public interface SerialLine {
    /** There is nothing to read. */
    int NO_BYTE = -1;
    /** Bytes that a line keeps at least until they are read. */
    int QUEUE = 256;
    /** Seven data bits, even parity, one stop bit. */
    int SEVEN_EVEN = 0;
    /** Eight data bits, no parity, one stop bit. */
    int EIGHT_NONE = 1;
    /** Eight data bits, even parity, one stop bit. */
    int EIGHT_EVEN = 2;

    /** The oldest byte not read yet, 0 to 255, or {@link #NO_BYTE}. */
    int read();

    /**
     * Sends bytes.
     *
     * @return how many of them the line took: fewer when its buffer is full
     */
    int write(byte[] source, int offset, int length);

    /** Whether every byte that the line took has left. */
    boolean isSent();

    /**
     * Sets the speed and the frame of a byte for what comes next.
     *
     * @param format a constant of this interface
     */
    void configure(int baud, int format);
}
