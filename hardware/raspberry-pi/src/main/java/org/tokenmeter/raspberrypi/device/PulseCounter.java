package org.tokenmeter.raspberrypi.device;

import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import java.util.concurrent.atomic.AtomicInteger;
import org.tokenmeter.hal.PulseInput;

/**
 * The pulses of an S0 output between a pin and ground: each fall of the pin is one.
 *
 * <p><b>Timing.</b> A pulse and the pause after it last 30 ms at least (IEC 62053-31, class A), and
 * levels shorter than {@link #DEBOUNCE_MICROS} are bounce. Pi4J's provider sorts them out by the
 * kernel's time of each edge, so that a Java machine that stands still for a moment loses nothing.
 * A low level that is told twice counts once.
 *
 * <p><b>Threads.</b> Counts on Pi4J's, is asked on the loop thread; {@code wake} is run on Pi4J's.
 *
 * <p><b>Does not promise</b> to count pulses while the program is not running, nor what comes in
 * when the kernel's queue of 16 edges is full.
 */
public final class PulseCounter implements PulseInput {
    /** Levels shorter than this are bounce. */
    public static final long DEBOUNCE_MICROS = 5_000;

    private final AtomicInteger pulses = new AtomicInteger();
    private final Runnable wake;
    /** The level told last; after the start, of Pi4J's thread alone. */
    private volatile boolean low;

    /**
     * Takes the pin. A pulse that is going on then is not counted.
     *
     * @param wake makes the loop thread look; nothing else
     */
    public PulseCounter(GpioPins pins, int pin, Runnable wake) {
        this.wake = wake;
        DigitalInput input = pins.input("pulses", pin, DEBOUNCE_MICROS);
        low = input.isLow();
        input.addListener(event -> note(event.state()));
    }

    @Override
    public int take() {
        return pulses.getAndSet(0);
    }

    /** None: an S0 output gives no direction. */
    @Override
    public int takeReverse() {
        return 0;
    }

    private void note(DigitalState level) {
        boolean falls = level.isLow() && !low;
        low = level.isLow();
        if (falls) {
            pulses.incrementAndGet();
            wake.run();
        }
    }
}
