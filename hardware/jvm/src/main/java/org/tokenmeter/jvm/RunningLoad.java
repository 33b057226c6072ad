package org.tokenmeter.jvm;

import org.tokenmeter.hal.LoadSwitch;
import org.tokenmeter.hal.PhasePower;
import org.tokenmeter.hal.PulseInput;
import org.tokenmeter.simulated.SimElement;

/**
 * A load that runs as real time passes, with the switch before it and the element that measures
 * it, for boards without real ones.
 *
 * <p><b>Units.</b> Watts; a thousand of them take a kilowatt-hour in an hour, or a cubic metre on
 * a meter that counts those. Milliseconds of the clock.
 *
 * <p><b>Threads.</b> The loop thread alone.
 */
public final class RunningLoad implements LoadSwitch, PulseInput, PhasePower {
    private final SimElement element;
    private final MonotonicClock clock;
    private long ranUntil;

    /** A load of nothing behind an open switch, whose element has this pulse constant. */
    public RunningLoad(int impulsesPerUnit, MonotonicClock clock) {
        element = new SimElement(impulsesPerUnit);
        this.clock = clock;
        ranUntil = clock.millis();
    }

    /** Becomes what another meter measures: one that was provisioned has another pulse constant. */
    public void setImpulses(int impulsesPerUnit) {
        run();
        element.setImpulses(impulsesPerUnit);
    }

    /** Sets what the load takes from now on, while it is supplied. */
    public void setWatts(int watts) {
        run();
        element.setLoad(watts);
    }

    /** When the next pulse comes; MAX_VALUE if none does. */
    public long deadline() {
        long toPulse = element.millisToPulse();
        return toPulse == Long.MAX_VALUE ? toPulse : ranUntil + toPulse;
    }

    @Override
    public void set(boolean closed) {
        run();
        element.set(closed);
    }

    @Override
    public int take() {
        run();
        return element.take();
    }

    @Override
    public int takeReverse() {
        return element.takeReverse();
    }

    @Override
    public int phases() {
        return element.phases();
    }

    @Override
    public int watts(int phase) {
        return element.watts(phase);
    }

    private void run() {
        long now = clock.millis();
        element.run(now - ranUntil);
        ranUntil = now;
    }
}
