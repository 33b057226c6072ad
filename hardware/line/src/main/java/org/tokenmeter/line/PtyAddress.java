package org.tokenmeter.line;

/** A pseudo-terminal that the meter makes: programs of this machine open it as a serial port. */
public record PtyAddress() implements LineAddress {
    static final String NAME = "pty";

    @Override
    public Transport connect() throws LineException {
        throw new LineException("a host can not make the meter's pseudo-terminal",
                "give the name that the meter printed, such as /dev/pts/3", null);
    }

    @Override
    public Listener listen() throws LineException {
        PtyTransport pty = PtyTransport.open();
        return new DeviceListener(pty.name(), pty, () -> {
            throw new LineException("the pseudo-terminal " + pty.name() + " is gone",
                    "start the meter again", null);
        });
    }

    @Override
    public String toString() {
        return NAME;
    }
}
