package org.tokenmeter.line;

/**
 * Where a line is found, as people write it: {@code tcp:HOST:PORT}, {@code pty}, or the name of a
 * serial port such as {@code /dev/ttyUSB0} or {@code COM3}.
 */
public sealed interface LineAddress permits TcpAddress, PtyAddress, SerialPortAddress {
    /** Ways to write an address. */
    String FORMS = "tcp:HOST:PORT, pty, or a serial port such as /dev/ttyUSB0 or COM3";

    /**
     * Reads an address.
     *
     * @throws LineException when it can not be one
     */
    static LineAddress parse(String text) throws LineException {
        if (text.isBlank()) {
            throw new LineException("the serial line has no name", "give " + FORMS, null);
        }
        if (text.startsWith(TcpAddress.PREFIX)) {
            return TcpAddress.parse(text);
        }
        return text.equals(PtyAddress.NAME) ? new PtyAddress() : new SerialPortAddress(text);
    }

    /**
     * Opens the line as a host that calls a meter.
     *
     * @throws LineException when it can not be opened
     */
    Transport connect() throws LineException;

    /**
     * Begins to wait for hosts, as a meter does.
     *
     * @throws LineException when nobody will be able to reach it
     */
    Listener listen() throws LineException;
}
