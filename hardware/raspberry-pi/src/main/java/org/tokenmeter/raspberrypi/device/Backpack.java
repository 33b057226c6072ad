package org.tokenmeter.raspberrypi.device;

import com.pi4j.context.Context;
import com.pi4j.io.i2c.I2C;

/**
 * The PCF8574 or PCF8574A on the back of a display, which answers at one of two addresses.
 *
 * <p><b>Fails</b> with an answer, never with an exception: whatever Pi4J throws means that nothing
 * answers. An address is opened once and kept.
 */
final class Backpack {
    /** Where a PCF8574 answers with no solder bridge closed, and a PCF8574A. */
    private static final int[] ADDRESSES = {0x27, 0x3F};

    private final Context context;
    private final String provider;
    private final int bus;
    private final I2C[] devices = new I2C[ADDRESSES.length];
    private int found;

    Backpack(Context context, String provider, int bus) {
        this.context = context;
        this.provider = provider;
        this.bus = bus;
    }

    /** Looks for the address that takes these bytes, and uses it from now on. */
    boolean find(LcdFrame frame) {
        for (found = 0; found < ADDRESSES.length; found++) {
            if (write(frame)) {
                return true;
            }
        }
        found = 0;
        return false;
    }

    /** Sends bytes in one transaction; answers whether they were taken. */
    boolean write(LcdFrame frame) {
        try {
            return device().write(frame.bytes(), 0, frame.length()) == frame.length();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** The level of the eight pins, or a negative number when nothing answers. */
    int read() {
        try {
            return device().read();
        } catch (RuntimeException e) {
            return -1;
        }
    }

    private I2C device() {
        if (devices[found] == null) {
            devices[found] = context.create(I2C.newConfigBuilder(context)
                    .id("display-" + Integer.toHexString(ADDRESSES[found]))
                    .bus(bus)
                    .device(ADDRESSES[found])
                    .provider(provider)
                    .build());
        }
        return devices[found];
    }
}
