package org.tokenmeter.meter.account;

import org.tokenmeter.ledger.Consumption;
import org.tokenmeter.ledger.Ledger;

/**
 * The customer's credit: what tokens brought, less what tokens cleared and what pulses took.
 *
 * <p><b>Units.</b> Milli-watt-hours, so that every usual pulse constant divides with a remainder
 * that is carried on: a year of pulses is exact to one pulse.
 *
 * <p><b>Invariant.</b> {@code balance = accepted - cancelled - charged}; each only grows.
 *
 * <p><b>Loss.</b> A memory that affords it keeps every pulse. Any other keeps them in batches of
 * 100 Wh or 60 s, and one batch is charged after a stop that was not in order: whoever cuts the
 * power gains nothing by it.
 */
public final class Account {
    private static final int MILLI_WATT_HOURS_PER_KILOWATT_HOUR = 1_000_000;
    private static final long BATCH_MILLI_WATT_HOURS = 100_000;
    private static final int BATCH_MILLIS = 60_000;

    private final Ledger ledger;
    private final boolean commitPerPulse;
    private int impulses = 1;
    private int milliWattHoursPerPulse;
    private int remainderPerPulse;
    private long uncommitted;
    private boolean waiting;
    private long waitingSince;

    /** The account of a ledger. */
    public Account(Ledger ledger, boolean commitPerPulse) {
        this.ledger = ledger;
        this.commitPerPulse = commitPerPulse;
    }

    /** Begins to count, when the ledger is ready; notes that the meter is not stopped. */
    public void start() {
        impulses = ledger.settings().impulsesPerKilowattHour();
        milliWattHoursPerPulse = MILLI_WATT_HOURS_PER_KILOWATT_HOUR / impulses;
        remainderPerPulse = MILLI_WATT_HOURS_PER_KILOWATT_HOUR % impulses;
        Consumption consumption = ledger.consumption();
        if (!commitPerPulse && !consumption.stoppedClean()) {
            consumption.charge(Math.min(BATCH_MILLI_WATT_HOURS, Math.max(0, balance())));
        }
        consumption.markStop(false);
        ledger.commitConsumption();
    }

    /** Stores what is counted, and that the meter stops in order. */
    public void stop() {
        ledger.consumption().markStop(true);
        ledger.commitConsumption();
    }

    /** Credit left, in milli-watt-hours; negative when more was used than paid. */
    public long balance() {
        return ledger.state().acceptedTotal() - ledger.state().cancelledTotal()
                - ledger.consumption().chargedTotal();
    }

    /** Energy that passed since the meter was made, in milli-watt-hours. */
    public long energyTotal() {
        return ledger.consumption().energyTotal();
    }

    /** Whether this much more credit would exceed the limit; reaching it does not. */
    public boolean wouldOverflow(long milliWattHours) {
        return milliWattHours > ledger.settings().largestCredit() - balance();
    }

    /** Takes the energy of pulses from the credit, and stores it when that is due. */
    public void charge(int pulses, long now) {
        if (pulses > 0) {
            count(pulses);
            waitingSince = waiting ? waitingSince : now;
            waiting = true;
        }
        if (waiting && isDue(now)) {
            ledger.commitConsumption();
            waiting = false;
            uncommitted = 0;
        }
    }

    /** When {@link #charge} must be called again, though no pulse came. */
    public long deadline() {
        return waiting ? waitingSince + BATCH_MILLIS : Long.MAX_VALUE;
    }

    private boolean isDue(long now) {
        return commitPerPulse || uncommitted >= BATCH_MILLI_WATT_HOURS
                || now - waitingSince >= BATCH_MILLIS;
    }

    private void count(int pulses) {
        Consumption consumption = ledger.consumption();
        long remainders = (long) remainderPerPulse * pulses + consumption.remainder();
        long passed = (long) milliWattHoursPerPulse * pulses + remainders / impulses;
        consumption.keepRemainder((int) (remainders % impulses));
        consumption.charge(passed);
        consumption.pass(passed);
        uncommitted += passed;
    }
}
