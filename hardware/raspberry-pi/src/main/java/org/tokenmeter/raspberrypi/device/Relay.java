package org.tokenmeter.raspberrypi.device;

import com.pi4j.io.gpio.digital.DigitalOutput;
import org.tokenmeter.hal.LoadSwitch;

/**
 * The relay of the load on an output pin: high closes it.
 *
 * <p>It is open from the moment the pin is taken, after {@link #close}, and after the context's
 * shutdown. Before the program starts, a pin with pull-down at boot (BCM 9 to 27) keeps it open.
 *
 * <p><b>Threads.</b> The loop thread.
 *
 * <p><b>Does not promise</b> to open when the process is killed: a pin then stays as it was until
 * somebody else takes it.
 */
public final class Relay implements LoadSwitch, AutoCloseable {
    private final DigitalOutput pin;

    /** Takes the pin. */
    public Relay(GpioPins pins, int pin) {
        this.pin = pins.output("relay", pin);
    }

    @Override
    public void set(boolean closed) {
        pin.setState(closed);
    }

    /** Opens the relay; the last thing before the context shuts down. */
    @Override
    public void close() {
        set(false);
    }
}
