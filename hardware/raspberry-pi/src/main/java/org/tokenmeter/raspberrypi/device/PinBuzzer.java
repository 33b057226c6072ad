package org.tokenmeter.raspberrypi.device;

import com.pi4j.io.gpio.digital.DigitalOutput;
import org.tokenmeter.hal.Buzzer;

/**
 * An active buzzer behind a transistor on an output pin: high sounds. Silent at start and after the
 * context's shutdown.
 *
 * <p><b>Threads.</b> The loop thread.
 */
public final class PinBuzzer implements Buzzer {
    private final DigitalOutput pin;

    /** Takes the pin. */
    public PinBuzzer(GpioPins pins, int pin) {
        this.pin = pins.output("buzzer", pin);
    }

    @Override
    public void set(boolean sounding) {
        pin.setState(sounding);
    }
}
