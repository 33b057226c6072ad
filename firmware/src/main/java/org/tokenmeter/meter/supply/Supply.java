package org.tokenmeter.meter.supply;

import org.tokenmeter.hal.Board;
import org.tokenmeter.hal.LoadSwitch;
import org.tokenmeter.hal.PhasePower;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.StateChange;
import org.tokenmeter.meter.account.Account;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.meter.event.EventLog;
import org.tokenmeter.pack.Pack;

/**
 * Decides about the load switch: it is closed while no reason to open it stands.
 *
 * <p><b>Invariants.</b> The switch is open whenever a reason stands, from the first moment on. It
 * closes at the earliest {@link #REST_MILLIS} after it moved; opening is never put off.
 *
 * <p><b>Units.</b> Watts; milliseconds of the meter's monotonic clock.
 */
public final class Supply {
    /** The credit is used up. */
    public static final int CREDIT = 1;
    /** The meter can not trust its memory. */
    public static final int SERVICE = 2;
    /** A test token shows that the switch opens. */
    public static final int TEST = 4;
    /** The cover was opened. */
    public static final int TAMPER = 8;
    /** The load took more than the maximum power limit. */
    public static final int OVERLOAD = 16;
    /** The phases differed by more than the unbalance limit. */
    public static final int PHASE_UNBALANCE = 32;
    /** The meter has no identity yet. */
    public static final int UNCOMMISSIONED = 64;

    /** The least time from an operation of the switch to its closing. */
    public static final int REST_MILLIS = 200;

    private final Ledger ledger;
    private final Account account;
    private final LoadSwitch loadSwitch;
    private final PhasePower phases;
    private final EventLog events;
    private final PowerLimits limits;
    private final TamperLatch tamper;
    private final boolean reconnectsByItself;
    private int reasons = CREDIT | SERVICE;
    private boolean closed;
    private boolean testing;
    private int testsSeen;
    private boolean waitsForPerson;
    private boolean moved;
    private long movedAt;

    /** Starts with an open switch. */
    public Supply(Board board, Ledger ledger, Account account, Pack pack, EventLog events) {
        this.ledger = ledger;
        this.account = account;
        this.events = events;
        loadSwitch = board.loadSwitch();
        phases = board.power();
        limits = new PowerLimits(ledger, phases, events);
        tamper = new TamperLatch(ledger, board.cover(), events);
        reconnectsByItself = pack.reconnectsByItself();
        loadSwitch.set(false);
    }

    /** Goes on where the meter was before the power was lost. */
    public void start(long now) {
        limits.start(now);
        waitsForPerson = !reconnectsByItself && !ledger.life().leftClosed();
    }

    /** Looks at power and cover, before {@link #decide}. */
    public void look(long now) {
        limits.look(watts(now), now);
        tamper.look();
        put(TAMPER, tamper.stands());
        put(OVERLOAD, limits.maximum().isOpen());
        put(PHASE_UNBALANCE, limits.unbalance().isOpen());
    }

    /** Says whether a reason to open stands. */
    public void put(int reason, boolean stands) {
        reasons = stands ? reasons | reason : reasons & ~reason;
    }

    /** Moves the switch as the reasons want it: opens it at once, closes it when it has rested. */
    public void decide(long now) {
        if (closed && reasons != 0) {
            operate(false, now);
        } else if (isToBeClosed() && hasRested(now)) {
            operate(true, now);
        }
    }

    /**
     * Says whether the switch is being tested: that opens a closed one, and leaves an open one.
     *
     * @param tests how many tests have begun: each one opens anew, also while another one runs
     */
    public void test(boolean runs, int tests) {
        if (testing != runs || testsSeen != tests) {
            testing = runs;
            testsSeen = tests;
            put(TEST, runs && (reasons & ~TEST) == 0);
        }
    }

    /** A person asks for the supply. */
    public void reconnect() {
        waitsForPerson &= reasons != 0;
        limits.reconnect();
    }

    /** The power of the load, of all phases together: measured, or by the pulses. */
    public int watts(long now) {
        if (phases.phases() == 0) {
            return account.watts(now);
        }
        int sum = 0;
        for (int phase = 0; phase < phases.phases(); phase++) {
            sum += phases.watts(phase);
        }
        return sum;
    }

    /** The power that the board measures; 0 when it measures none. */
    public int measuredWatts(long now) {
        return phases.phases() == 0 ? 0 : watts(now);
    }

    /** The reasons that stand, one bit each; 0 while the switch is closed. */
    public int reasons() {
        return reasons;
    }

    /** Whether the switch is closed. */
    public boolean isClosed() {
        return closed;
    }

    /** Whether the supply waits for a person to ask for it, and for nothing else. */
    public boolean isReady() {
        return !closed && (reasons == 0 && waitsForPerson || reasons == OVERLOAD
                && limits.maximum().isWaiting() || reasons == PHASE_UNBALANCE
                && limits.unbalance().isWaiting());
    }

    /** Time until the supply is tried again after a limit was exceeded; 0 when it is not. */
    public long millisToRetry(long now) {
        return Math.max(limits.maximum().millisToRetry(now),
                limits.unbalance().millisToRetry(now));
    }

    /** What was above a limit when it opened the switch; 0 if that is not known. */
    public int tripWatts() {
        return (limits.maximum().isOpen() ? limits.maximum() : limits.unbalance()).lastTripWatts();
    }

    /** How often a limit was exceeded, as far as it counts. */
    public int trips() {
        return Math.max(limits.maximum().trips(), limits.unbalance().trips());
    }

    /** When this must be looked at again, though nothing changes. */
    public long deadline(long now) {
        return Math.min(limits.deadline(), isToBeClosed() && !hasRested(now)
                ? movedAt + REST_MILLIS : Long.MAX_VALUE);
    }

    /** Changes of the state that come from here. */
    public StateChange limitChange() {
        return limits;
    }

    /** Changes of the state that come from here. */
    public StateChange tamperChange() {
        return tamper;
    }

    private boolean isToBeClosed() {
        return !closed && reasons == 0 && !waitsForPerson;
    }

    private boolean hasRested(long now) {
        return !moved || now - movedAt >= REST_MILLIS;
    }

    private void operate(boolean close, long now) {
        closed = close;
        waitsForPerson = !close && !reconnectsByItself && reasons != TEST;
        moved = true;
        movedAt = now;
        loadSwitch.set(close);
        ledger.life().countOperation(close);
        ledger.commitLife();
        events.write(close ? EventCode.SUPPLY_CLOSED : EventCode.SUPPLY_OPENED, reasons);
    }
}
