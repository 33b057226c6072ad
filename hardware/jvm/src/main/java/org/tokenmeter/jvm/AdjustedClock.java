package org.tokenmeter.jvm;

import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.hal.ClockSetter;

/**
 * The civil time of a meter whose clock was set, or else of the machine. What was set runs on by
 * the monotonic clock until the program ends; the machine's own clock is left alone.
 *
 * <p><b>Threads.</b> The loop thread alone.
 */
public final class AdjustedClock implements CivilClock, ClockSetter {
    private final CivilClock machine;
    private final MonotonicClock monotonic;
    private boolean isSet;
    private long offset;

    /** A clock that nobody set yet. */
    public AdjustedClock(CivilClock machine, MonotonicClock monotonic) {
        this.machine = machine;
        this.monotonic = monotonic;
    }

    @Override
    public long millis() {
        return isSet ? monotonic.millis() + offset : machine.millis();
    }

    @Override
    public boolean set(long millis) {
        offset = millis - monotonic.millis();
        isSet = true;
        return true;
    }
}
