package org.tokenmeter.line;

import com.fazecast.jSerialComm.SerialPort;
import java.util.Arrays;
import java.util.List;

/** The serial ports of this machine. */
public final class SerialPorts {
    /**
     * A serial port.
     *
     * @param name what {@link LineAddress#parse} takes
     * @param description what its driver says of it
     */
    public record Port(String name, String description) {
    }

    private SerialPorts() {
    }

    /** All that the system lists; a pseudo-terminal is not among them. */
    public static List<Port> list() throws LineException {
        try {
            return Arrays.stream(SerialPort.getCommPorts())
                    .map(port -> new Port(port.getSystemPortPath(), port.getDescriptivePortName()))
                    .toList();
        } catch (LinkageError e) {
            throw SerialPortTransport.notLoaded(e);
        }
    }
}
