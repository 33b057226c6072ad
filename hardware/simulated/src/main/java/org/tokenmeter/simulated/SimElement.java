package org.tokenmeter.simulated;

import org.tokenmeter.hal.LoadSwitch;
import org.tokenmeter.hal.PhasePower;
import org.tokenmeter.hal.PulseInput;

/**
 * The measuring element and the load switch before it: energy flows only through a closed switch,
 * and becomes pulses.
 *
 * <p><b>Fault model.</b> The pulse input can be stuck: then energy flows and no pulse is seen. Else
 * every pulse is seen, and the switch moves at once.
 *
 * <p><b>Units.</b> Millionths of a kilowatt-hour or cubic metre; watts; milliseconds. What is less
 * than a pulse waits for the next energy.
 */
public final class SimElement implements LoadSwitch, PulseInput, PhasePower {
    /** What a pulse takes, in watt-milliseconds times the pulse constant. */
    private static final long PULSE = 3_600_000_000L;
    private static final int WATT_MILLIS_PER_MILLIONTH = 3_600;

    private int impulsesPerUnit;
    private boolean closed;
    private boolean stuck;
    private int[] loadWatts = {0};
    private int pulses;
    private int reversePulses;
    private long pulsesMade;
    private long fraction;

    /** An element with a pulse constant of 1 to 1,000,000. */
    public SimElement(int impulsesPerUnit) {
        this.impulsesPerUnit = impulsesPerUnit;
    }

    /** Becomes the element of another meter: what is less than a pulse is dropped. */
    public void setImpulses(int newImpulsesPerUnit) {
        if (newImpulsesPerUnit != impulsesPerUnit) {
            impulsesPerUnit = newImpulsesPerUnit;
            fraction = 0;
        }
    }

    @Override
    public void set(boolean closed) {
        this.closed = closed;
    }

    @Override
    public int take() {
        int taken = pulses;
        pulses = 0;
        return taken;
    }

    @Override
    public int takeReverse() {
        int taken = reversePulses;
        reversePulses = 0;
        return taken;
    }

    @Override
    public int phases() {
        return loadWatts.length;
    }

    @Override
    public int watts(int phase) {
        return closed ? loadWatts[phase] : 0;
    }

    /** Whether the load is supplied. */
    public boolean isClosed() {
        return closed;
    }

    /** Pulses of energy that passed, since the element was made. */
    public long pulsesMade() {
        return pulsesMade;
    }

    /** Sets what the load takes on each of one or three phases while it is supplied. */
    public void setLoad(int... watts) {
        loadWatts = watts.clone();
    }

    /** Sends pulses of energy that goes the other way. */
    public void reverse(int sent) {
        reversePulses += sent;
    }

    /** Makes the pulse input stuck, or mends it. */
    public void stick(boolean isStuck) {
        stuck = isStuck;
    }

    /**
     * Lets energy pass, at most up to the next pulse.
     *
     * @return how much passed: less than asked when a pulse came, 0 with the switch open
     */
    public long pass(long millionths) {
        if (!closed) {
            return 0;
        }
        long each = (long) impulsesPerUnit * WATT_MILLIS_PER_MILLIONTH;
        long toPulse = (PULSE - fraction + each - 1) / each;
        long passed = Math.min(millionths, toPulse);
        add(passed * each);
        return passed;
    }

    /** Milliseconds until the load makes the next pulse; MAX_VALUE if it makes none. */
    public long millisToPulse() {
        long each = flow();
        return each == 0 ? Long.MAX_VALUE : (PULSE - fraction + each - 1) / each;
    }

    /** Lets the load run. */
    public void run(long millis) {
        add(flow() * millis);
    }

    private long flow() {
        long sum = 0;
        for (int watts : loadWatts) {
            sum += watts;
        }
        return closed ? sum * impulsesPerUnit : 0;
    }

    private void add(long parts) {
        fraction += parts;
        int made = (int) (fraction / PULSE);
        pulses += stuck ? 0 : made;
        pulsesMade += made;
        fraction %= PULSE;
    }
}
