package org.openmuc.jrxtx;

import java.io.IOException;
import org.tokenmeter.clients.JSerialCommPort;

/**
 * Stands before the class of this name in jrxtx, whose native part crashes a JVM on a
 * pseudo-terminal; what j62056 calls of it, over jSerialComm. The protocol is j62056's own.
 */
public final class SerialPortBuilder {
    private final String name;
    private int baud;

    private SerialPortBuilder(String name) {
        this.name = name;
    }

    /** A builder for a port of this name. */
    public static SerialPortBuilder newBuilder(String name) {
        return new SerialPortBuilder(name);
    }

    /** It is always 7. */
    public SerialPortBuilder setDataBits(DataBits dataBits) {
        return this;
    }

    /** It is always 1. */
    public SerialPortBuilder setStopBits(StopBits stopBits) {
        return this;
    }

    /** It is always even. */
    public SerialPortBuilder setParity(Parity parity) {
        return this;
    }

    /** Takes the speed of the sign-on. */
    public SerialPortBuilder setBaudRate(int newBaud) {
        baud = newBaud;
        return this;
    }

    /** Opens the port. */
    public SerialPort build() throws IOException {
        return new JSerialCommPort(name, baud);
    }
}
