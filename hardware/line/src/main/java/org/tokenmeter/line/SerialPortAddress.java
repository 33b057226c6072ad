package org.tokenmeter.line;

/** A serial port of this machine, by the name that the system gives it. */
public record SerialPortAddress(String name) implements LineAddress {
    @Override
    public Transport connect() throws LineException {
        return SerialPortTransport.open(name);
    }

    @Override
    public Listener listen() throws LineException {
        return new DeviceListener(name, connect(), this::connect);
    }

    @Override
    public String toString() {
        return name;
    }
}
