package org.tokenmeter.simulated;

import org.tokenmeter.hal.LoadSwitch;
import org.tokenmeter.hal.PulseInput;

/**
 * The measuring element and the load switch before it: energy flows only through a closed switch,
 * and becomes pulses.
 *
 * <p><b>Fault model.</b> None: every pulse is seen, and the switch moves at once.
 *
 * <p><b>Units.</b> Millionths of a kilowatt-hour or cubic metre. What is less than a pulse waits
 * for the next energy.
 */
public final class SimElement implements LoadSwitch, PulseInput {
    private static final long MILLIONTHS = 1_000_000;

    private final int impulsesPerUnit;
    private boolean closed;
    private int pulses;
    private long fraction;

    /** An element with a pulse constant of 1 to 1,000,000. */
    public SimElement(int impulsesPerUnit) {
        this.impulsesPerUnit = impulsesPerUnit;
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

    /** Whether the load is supplied. */
    public boolean isClosed() {
        return closed;
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
        long wanted = millionths * impulsesPerUnit;
        long missing = MILLIONTHS - fraction;
        if (wanted < missing) {
            fraction += wanted;
            return millionths;
        }
        long passed = (missing + impulsesPerUnit - 1) / impulsesPerUnit;
        fraction = passed * impulsesPerUnit - missing;
        pulses++;
        return passed;
    }
}
