package org.tokenmeter.line;

import java.time.Duration;
import java.util.Optional;

/** A device that is a line as soon as it is open: whoever sits at its other end is the host. */
final class DeviceListener implements Listener {
    /** Opens the device. */
    @FunctionalInterface
    interface Opening {
        Transport open() throws LineException;
    }

    private final String address;
    private final Opening opening;

    DeviceListener(String address, Opening opening) {
        this.address = address;
        this.opening = opening;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public Optional<Transport> accept(Duration longest) throws LineException {
        return Optional.of(opening.open());
    }

    @Override
    public boolean takesTurns() {
        return false;
    }

    @Override
    public void close() {
        // What was opened is closed by whoever has it.
    }
}
