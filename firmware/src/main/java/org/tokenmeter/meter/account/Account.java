package org.tokenmeter.meter.account;

import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.ledger.MeterState;

/**
 * The customer's credit: what tokens brought less what pulses took.
 *
 * <p><b>Units.</b> Milli-watt-hours, so that every usual pulse constant divides with a remainder
 * that is carried on: a year of pulses is exact to one pulse.
 *
 * <p><b>Invariant.</b> {@code balance = accepted - charged}; each of the two only grows.
 */
public final class Account {
    private static final int MILLI_WATT_HOURS_PER_KILOWATT_HOUR = 1_000_000;

    private final MeterState state;
    private final MeterSettings settings;
    private final int milliWattHoursPerPulse;
    private final int remainderPerPulse;
    private long chargedMilliWattHours;
    private int remainder;

    /** The account of a meter that has used nothing yet. */
    public Account(MeterState state, MeterSettings settings) {
        this.state = state;
        this.settings = settings;
        int impulses = settings.impulsesPerKilowattHour();
        milliWattHoursPerPulse = MILLI_WATT_HOURS_PER_KILOWATT_HOUR / impulses;
        remainderPerPulse = MILLI_WATT_HOURS_PER_KILOWATT_HOUR % impulses;
    }

    /** Credit left; negative when more was used than paid. */
    public long balanceMilliWattHours() {
        return state.acceptedMilliWattHours() - chargedMilliWattHours;
    }

    /** Energy that passed since the meter was made. */
    public long totalMilliWattHours() {
        return chargedMilliWattHours;
    }

    /** Whether this much more credit would exceed the limit; reaching it does not. */
    public boolean wouldOverflow(long milliWattHours) {
        return milliWattHours
                > settings.largestCreditMilliWattHours() - balanceMilliWattHours();
    }

    /** Adds the credit of a token. */
    public void credit(long milliWattHours) {
        state.accept(milliWattHours);
    }

    /** Takes the energy of this many pulses from the credit. */
    public void charge(int pulses) {
        for (int i = 0; i < pulses; i++) {
            chargedMilliWattHours += milliWattHoursPerPulse;
            remainder += remainderPerPulse;
            if (remainder >= settings.impulsesPerKilowattHour()) {
                remainder -= settings.impulsesPerKilowattHour();
                chargedMilliWattHours++;
            }
        }
    }
}
