package org.tokenmeter.line;

import java.time.Duration;
import java.util.Optional;

/** A device that is a line as soon as it is open: whoever sits at its other end is the host. */
final class DeviceListener implements Listener {
    /** Opens the device again. */
    @FunctionalInterface
    interface Opening {
        Transport open() throws LineException;
    }

    private final String address;
    private final Opening again;
    private Transport first;

    /**
     * A device that is open already, so that one which is missing is said at once.
     *
     * @param again opens it after it was gone
     */
    DeviceListener(String address, Transport first, Opening again) {
        this.address = address;
        this.first = first;
        this.again = again;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public Optional<Transport> accept(Duration longest) throws LineException {
        Transport next = first == null ? again.open() : first;
        first = null;
        return Optional.of(next);
    }

    @Override
    public boolean takesTurns() {
        return false;
    }

    @Override
    public void close() {
        if (first != null) {
            first.close();
        }
    }
}
