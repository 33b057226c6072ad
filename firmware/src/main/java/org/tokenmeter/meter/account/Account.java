package org.tokenmeter.meter.account;

import org.tokenmeter.ledger.Consumption;
import org.tokenmeter.ledger.Ledger;

/**
 * The customer's credit: what tokens brought, less what tokens cleared and what pulses took.
 *
 * <p><b>Units.</b> Millionths of the credit's own unit (kilowatt-hour, cubic metre, minute, base
 * unit of a currency), so that every usual pulse constant divides with a remainder that is carried
 * on: a year of pulses is exact to one pulse. Pulses take from credit in kilowatt-hours and cubic
 * metres only.
 *
 * <p><b>Invariant.</b> {@code balance = accepted - cancelled - charged}; each only grows.
 *
 * <p><b>Loss.</b> A memory that affords it keeps every pulse. Any other keeps them in batches of
 * a tenth of a unit or 60 s, and one batch is charged after a stop that was not in order: whoever
 * cuts the power gains nothing by it.
 */
public final class Account {
    private static final int MILLIONTHS = 1_000_000;
    private static final long BATCH = 100_000;
    private static final int BATCH_MILLIS = 60_000;
    private static final int UTILITIES = 4;
    /** Credit registers up to this one count what pulses measure: energy, water, gas. */
    private static final int LAST_MEASURED = 2;

    private final Ledger ledger;
    private final boolean commitPerPulse;
    private final PulsePower power = new PulsePower();
    private int impulses = 1;
    private int wholePerPulse;
    private int remainderPerPulse;
    private boolean pulsesCost;
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
        impulses = ledger.settings().impulsesPerUnit();
        pulsesCost = ledger.settings().creditRegister() <= LAST_MEASURED;
        power.start(impulses);
        wholePerPulse = MILLIONTHS / impulses;
        remainderPerPulse = MILLIONTHS % impulses;
        Consumption consumption = ledger.consumption();
        if (pulsesCost && !commitPerPulse && !consumption.stoppedClean()) {
            consumption.charge(Math.min(BATCH, Math.max(0, balance())));
        }
        consumption.markStop(false);
        ledger.commitConsumption();
    }

    /** Stores what is counted, and that the meter stops in order. */
    public void stop() {
        ledger.consumption().markStop(true);
        ledger.commitConsumption();
    }

    /** Credit left, in millionths; negative when more was used than paid. */
    public long balance() {
        return ledger.state().acceptedTotal() - ledger.state().cancelledTotal()
                - ledger.consumption().chargedTotal();
    }

    /** What passed since the meter was made, in millionths of its unit. */
    public long quantityTotal() {
        return ledger.consumption().quantityTotal();
    }

    /** The power of the load, in watts; 0 for a meter of something else than electricity. */
    public int watts(long now) {
        return ledger.settings().creditRegister() % UTILITIES == 0 ? power.watts(now) : 0;
    }

    /** How much more credit the limit leaves room for; that much is allowed. */
    public long room() {
        return ledger.settings().largestCredit() - balance();
    }

    /** Takes what pulses measured from the credit, and stores it when that is due. */
    public void charge(int pulses, long now) {
        if (pulses > 0) {
            count(pulses);
            power.count(pulses, now);
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
        return commitPerPulse || uncommitted >= BATCH
                || now - waitingSince >= BATCH_MILLIS;
    }

    private void count(int pulses) {
        Consumption consumption = ledger.consumption();
        long remainders = (long) remainderPerPulse * pulses + consumption.remainder();
        long passed = (long) wholePerPulse * pulses + remainders / impulses;
        consumption.keepRemainder((int) (remainders % impulses));
        consumption.charge(pulsesCost ? passed : 0);
        consumption.pass(passed);
        uncommitted += passed;
    }
}
