package org.tokenmeter.raspberrypi.device;

import com.pi4j.io.gpio.digital.DigitalOutput;
import org.tokenmeter.hal.Lamps;

/**
 * Three light-emitting diodes on output pins: high lights one. Dark at start and after the
 * context's shutdown.
 *
 * <p><b>Threads.</b> The loop thread.
 */
public final class PinLamps implements Lamps {
    private final DigitalOutput key;
    private final DigitalOutput supply;
    private final DigitalOutput noCredit;

    /** Takes the pins of the lamps, named as in {@link Lamps}. */
    public PinLamps(GpioPins pins, int keyPin, int supplyPin, int noCreditPin) {
        key = pins.output("lamp-key", keyPin);
        supply = pins.output("lamp-supply", supplyPin);
        noCredit = pins.output("lamp-no-credit", noCreditPin);
    }

    @Override
    public void show(int lamps) {
        key.setState((lamps & KEY) != 0);
        supply.setState((lamps & SUPPLY) != 0);
        noCredit.setState((lamps & NO_CREDIT) != 0);
    }
}
