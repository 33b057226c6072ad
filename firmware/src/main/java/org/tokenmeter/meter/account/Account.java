package org.tokenmeter.meter.account;

import org.tokenmeter.ledger.Consumption;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LedgerStatus;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.ledger.StateChange;
import org.tokenmeter.meter.event.EventLog;
import org.tokenmeter.pack.Pack;

/**
 * The customer's credit: what tokens brought, less what tokens cleared and what the load used.
 *
 * <p><b>Units.</b> Millionths of the credit's own unit (kilowatt-hour, cubic metre, minute, base
 * unit of a currency). What a division leaves over is carried on, so that a year of pulses is
 * exact to one pulse, whatever the pulse constant, the water factor and the rate.
 *
 * <p><b>Invariant.</b> {@code balance = accepted - cancelled - charged}; each only grows.
 *
 * <p><b>Loss.</b> A memory that affords it keeps every pulse. Any other keeps a tenth of a unit or
 * 60 s at a time, and one such batch is charged after a stop that was not in order: whoever cuts
 * the power gains nothing by it.
 */
public final class Account {
    private static final int MILLIONTHS = 1_000_000;
    private static final int THOUSAND = 1_000;
    private static final long BATCH = 100_000;
    private static final int BATCH_MILLIS = 60_000;
    private static final int MILLIS_PER_TENTH = 6_000;
    private static final int MILLIONTHS_PER_TENTH = 100_000;

    private final Ledger ledger;
    private final boolean commitPerPulse;
    private final PulsePower power = new PulsePower();
    private final PulseGuard guard;
    private final Tariff tariff;
    private final UsageBook book;
    private final FriendlyHours friendlyHours;
    private final EmergencyCredit emergency;
    private final CreditAlarm alarm;
    private final StateChange creditOpenChange = new CreditOpenChange();
    private int impulses = 1;
    private boolean creditOpen;
    private long uncommitted;
    private boolean waiting;
    private long waitingSince;
    private long passedUntil;

    /** The account of a ledger, with the rules of a pack. */
    public Account(Ledger ledger, Pack pack, boolean commitPerPulse, EventLog events) {
        this.ledger = ledger;
        this.commitPerPulse = commitPerPulse;
        guard = new PulseGuard(ledger, events);
        tariff = new Tariff(ledger);
        book = new UsageBook(ledger);
        friendlyHours = new FriendlyHours(pack);
        emergency = new EmergencyCredit(ledger, pack, events);
        alarm = new CreditAlarm(ledger, pack);
    }

    /** Begins to count, when the ledger is ready; notes that the meter is not stopped. */
    public void start() {
        impulses = ledger.settings().impulsesPerUnit();
        power.start(impulses);
        guard.start(impulses);
        tariff.start();
        emergency.start();
        alarm.start();
        creditOpen = !friendlyHours.areOffered() || ledger.state().isCreditOpen();
        Consumption consumption = ledger.consumption();
        if (!commitPerPulse && !consumption.stoppedClean()) {
            consumption.charge(Math.min(tariff.cost(BATCH) / THOUSAND, Math.max(0, balance())));
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
        return ledger.balance();
    }

    /** What passed since the meter was made, in millionths of its unit. */
    public long quantityTotal() {
        return ledger.consumption().quantityTotal();
    }

    /** What went the other way since the meter was made, in millionths of its unit. */
    public long reverseTotal() {
        return ledger.life().reversePulses() * MILLIONTHS / impulses;
    }

    /** The power of the load by its pulses, in watts. */
    public int watts(long now) {
        return power.watts(now);
    }

    /** How much more credit the limit leaves room for; that much is allowed. */
    public long room() {
        return ledger.settings().largestCredit() - balance();
    }

    /**
     * Counts pulses.
     *
     * @param pulses since the last call
     * @param reverse pulses of what went the other way
     * @param watts that the board measures; 0 if it does not
     */
    public void count(int pulses, int reverse, int watts, long now) {
        guard.look(pulses, watts, now);
        if (reverse > 0) {
            ledger.life().countReverse(reverse);
            ledger.commitLife();
        }
        if (pulses > 0) {
            power.count(pulses, now);
            if (!tariff.isTime()) {
                long parts = pulses * THOUSAND * tariff.pulseThousandths()
                        + ledger.consumption().pulseRemainder();
                ledger.consumption().keepPulseRemainder((int) (parts % impulses));
                pass(parts / impulses, now);
            }
        }
    }

    /**
     * Counts the time since the last call, where that is what credit pays for: in whole tenths of
     * a minute, as a pulse counts energy.
     *
     * @param supplied whether the load switch was closed all that time
     */
    public void passTime(boolean supplied, long now) {
        if (supplied && tariff.isTime()) {
            long millis = now - passedUntil + ledger.consumption().pulseRemainder();
            ledger.consumption().keepPulseRemainder((int) (millis % MILLIS_PER_TENTH));
            long tenths = millis / MILLIS_PER_TENTH;
            if (tenths > 0) {
                pass(tenths * MILLIONTHS_PER_TENTH, now);
            }
        }
        passedUntil = now;
    }

    /** Stores what is due, and closes days and months; the civil minute is -1 if unknown. */
    public void tick(int civilMinute, long now) {
        if (waiting && isDue(now)) {
            ledger.commitConsumption();
            waiting = false;
            uncommitted = 0;
        }
        book.tick(civilMinute);
        emergency.look(balance());
        if (balance() + emergency.allowance() > 0) {
            creditOpen = false;
        } else if (!friendlyHours.include(civilMinute)) {
            creditOpen = true;
        }
    }

    /** Whether the supply is to be open for want of credit. */
    public boolean isExhausted() {
        return creditOpen;
    }

    /** When this account must be looked at again, though no pulse comes. */
    public long deadline(int watts, boolean supplied) {
        long next = waiting ? waitingSince + BATCH_MILLIS : Long.MAX_VALUE;
        if (supplied && tariff.isTime()) {
            next = Math.min(next, passedUntil + MILLIS_PER_TENTH
                    - ledger.consumption().pulseRemainder());
        }
        return Math.min(next, guard.deadline(watts));
    }

    /** Gives emergency credit, if the pack offers it and it is needed. */
    public EmergencyAnswer askEmergencyCredit() {
        return ledger.status() == LedgerStatus.READY
                ? emergency.ask(balance()) : EmergencyAnswer.NOT_READY;
    }

    /** What is left of emergency credit; 0 while none is given. */
    public long emergencyLeft() {
        long allowance = emergency.allowance();
        return Math.max(0, Math.min(allowance, allowance + balance()));
    }

    /** The low-credit alarm: 0 none, 1 at the level that the user may set, 2 at the lower one. */
    public int alarm() {
        return alarm.urgency(balance());
    }

    /** Where the alarm begins, in millionths. */
    public long lowCreditLevel() {
        return alarm.level();
    }

    /**
     * The user sets where the alarm begins: whole units up to 99, 0 for the pack's level. Nothing
     * is set while the memory can not be trusted.
     */
    public void setLowCreditLevel(int units) {
        if (ledger.status() == LedgerStatus.READY) {
            alarm.set(units);
        }
    }

    /** Days that the credit lasts if they are like the last week; -1 when that is not known. */
    public int daysLeft() {
        long average = book.averageDay();
        return average == 0 ? -1
                : (int) Math.min(Integer.MAX_VALUE, Math.max(0, balance()) / average);
    }

    /** What passed in the month that goes on. */
    public long thisMonth() {
        return quantityTotal() - ledger.usage().monthStart();
    }

    /** What emergency credit changes in the state. */
    public StateChange emergencyChange() {
        return emergency;
    }

    /** What the user changes in the state. */
    public StateChange alarmChange() {
        return alarm;
    }

    /** What friendly hours change in the state. */
    public StateChange creditOpenChange() {
        return creditOpenChange;
    }

    private void pass(long quantity, long now) {
        Consumption consumption = ledger.consumption();
        long parts = tariff.cost(quantity) + consumption.chargeRemainder();
        consumption.keepChargeRemainder((int) (parts % THOUSAND));
        consumption.charge(parts / THOUSAND);
        consumption.pass(quantity);
        uncommitted += quantity;
        waitingSince = waiting ? waitingSince : now;
        waiting = true;
    }

    private boolean isDue(long now) {
        return commitPerPulse || uncommitted >= BATCH || now - waitingSince >= BATCH_MILLIS;
    }

    /** Whether the supply is open for want of credit outlives a power loss in friendly hours. */
    private final class CreditOpenChange implements StateChange {
        @Override
        public boolean isDue() {
            return friendlyHours.areOffered() && creditOpen != ledger.state().isCreditOpen();
        }

        @Override
        public void apply(MeterState draft) {
            draft.setCreditOpen(creditOpen);
        }
    }
}
