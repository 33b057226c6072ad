package org.tokenmeter.raspberrypi.device;

import com.pi4j.io.gpio.digital.DigitalInput;
import org.tokenmeter.hal.ServiceJumper;

/**
 * The jumper under the cover that lets a technician at the meter: set, it joins a pin to ground. A
 * broken wire looks like a jumper that is not set.
 *
 * <p><b>Threads.</b> Asked on the loop thread; {@code wake} is run on Pi4J's.
 */
public final class JumperContact implements ServiceJumper {
    /** How long the contact must rest before its move wakes the loop. */
    public static final long DEBOUNCE_MICROS = 20_000;

    private final DigitalInput pin;

    /**
     * Takes the pin.
     *
     * @param wake makes the loop thread look; nothing else
     */
    public JumperContact(GpioPins pins, int pin, Runnable wake) {
        this.pin = pins.input("service-jumper", pin, DEBOUNCE_MICROS);
        this.pin.addListener(event -> wake.run());
    }

    @Override
    public boolean isSet() {
        return pin.isLow();
    }
}
