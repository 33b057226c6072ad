package org.tokenmeter.meter.acceptance;

import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.ledger.StateChange;
import org.tokenmeter.pack.PenaltyCurve;

/**
 * Slows down whoever tries numbers: consecutive tokens that are not authentic are counted, and
 * after the free ones each brings a penalty during which no token is taken.
 *
 * <p><b>Invariants.</b> The count and the penalty are stored before an answer is shown. A penalty
 * that a power loss cut short starts again in full: switching the power never saves time. One
 * that ran out under power is stored as served. Makes whose penalties are forgotten at power-up
 * are the exception.
 *
 * <p><b>Units.</b> Milliseconds of the meter's monotonic clock.
 */
final class LockOut implements StateChange {
    private static final int LARGEST_COUNT = 255;

    private final Ledger ledger;
    private final PenaltyCurve penalties;
    private boolean forgetting;
    private boolean serving;
    private boolean served;
    private long until;

    LockOut(Ledger ledger, PenaltyCurve penalties) {
        this.ledger = ledger;
        this.penalties = penalties;
        forgetting = penalties.isForgotten();
    }

    /** Counts one more token in a draft of the state; the meter is not locked. */
    void countFailure(MeterState draft) {
        serving = false;
        int failures = Math.min(LARGEST_COUNT, draft.failures() + 1);
        draft.countFailures(failures, penalties.millis(failures) > 0);
    }

    /** Begins a penalty that the state says is pending, unless it is being served already. */
    void begin(long now) {
        forgetting &= ledger.state().failures() > 0;
        if (!serving && !forgetting && ledger.state().isPenaltyPending()) {
            serving = true;
            until = now + penalties.millis(ledger.state().failures());
        }
    }

    /** Whether tokens are refused. */
    boolean isLocked(long now) {
        return serving && now < until;
    }

    /** Looks at the time. */
    void tick(long now) {
        begin(now);
        served = serving && now >= until;
    }

    /** Whether a penalty ran out or is forgotten, and that is to be stored. */
    @Override
    public boolean isDue() {
        return served || forgetting;
    }

    /** Notes in a draft that the penalty is served, or that there never was one. */
    @Override
    public void apply(MeterState draft) {
        draft.countFailures(forgetting ? 0 : draft.failures(), false);
        forgetting = false;
        served = false;
        serving = false;
    }

    /** What is left of the penalty. */
    long millisLeft(long now) {
        return isLocked(now) ? until - now : 0;
    }

    boolean hasPenalties() {
        return penalties.isAny();
    }

    /** Failures that bring no penalty yet. */
    int freeTries() {
        return Math.max(0, penalties.free() - ledger.state().failures());
    }

    /** When a penalty runs out. */
    long deadline() {
        return serving && !served ? until : Long.MAX_VALUE;
    }
}
