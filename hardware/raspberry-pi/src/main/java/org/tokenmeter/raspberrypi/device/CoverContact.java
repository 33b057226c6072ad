package org.tokenmeter.raspberrypi.device;

import com.pi4j.io.gpio.digital.DigitalInput;
import org.tokenmeter.hal.Cover;

/**
 * A contact between a pin and ground that the terminal cover holds closed. A cut wire looks like an
 * open cover, on purpose.
 *
 * <p><b>Threads.</b> Asked on the loop thread; {@code wake} is run on Pi4J's.
 *
 * <p><b>Does not promise</b> a clean contact: what is asked is how it stands at that moment. The
 * wake-up comes {@link #DEBOUNCE_MICROS} after it last moved.
 */
public final class CoverContact implements Cover {
    /** How long the contact must rest before its move wakes the loop. */
    public static final long DEBOUNCE_MICROS = 20_000;

    private final DigitalInput pin;

    /**
     * Takes the pin.
     *
     * @param wake makes the loop thread look; nothing else
     */
    public CoverContact(GpioPins pins, int pin, Runnable wake) {
        this.pin = pins.input("cover", pin, DEBOUNCE_MICROS);
        this.pin.addListener(event -> wake.run());
    }

    @Override
    public boolean isOpen() {
        return pin.isHigh();
    }
}
