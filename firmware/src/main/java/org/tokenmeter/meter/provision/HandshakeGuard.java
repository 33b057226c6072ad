package org.tokenmeter.meter.provision;

import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LineState;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.meter.event.EventLog;
import org.tokenmeter.pack.PenaltyCurve;

/**
 * Slows down whoever tries keys of the line: handshakes that fail in a row are counted, and after
 * the free ones each brings a penalty during which none is tried.
 *
 * <p>The count is the line's own: a cable can not keep the customer's tokens out.
 *
 * <p><b>Invariants.</b> The count is stored before the host hears of the failure. A penalty that a
 * power loss cut short starts again in full; one that ran out under power is stored as served.
 *
 * <p><b>Units.</b> Milliseconds of the meter's monotonic clock.
 */
public final class HandshakeGuard {
    /** Bytes of the key of the line. */
    public static final int KEY_BYTES = LineState.KEY_BYTES;

    private static final int LARGEST_COUNT = 255;
    private static final int MILLIS_PER_SECOND = 1000;

    private final Ledger ledger;
    private final PenaltyCurve penalties;
    private final EventLog events;
    private boolean serving;
    private long until;

    /** A guard that counts in a meter's ledger. */
    public HandshakeGuard(Ledger ledger, PenaltyCurve penalties, EventLog events) {
        this.ledger = ledger;
        this.penalties = penalties;
        this.events = events;
    }

    /** Looks at the time. */
    public void tick(long now) {
        if (!ledger.line().isPenaltyPending()) {
            return;
        }
        if (!serving) {
            serving = true;
            until = now + penalties.millis(ledger.line().failedHandshakes());
        } else if (now >= until) {
            serving = false;
            store(ledger.line().failedHandshakes(), false);
        }
    }

    /** Seconds until a handshake is tried again; 0 while one may be. */
    public int secondsLeft(long now) {
        tick(now);
        return serving ? (int) ((until - now + MILLIS_PER_SECOND - 1) / MILLIS_PER_SECOND) : 0;
    }

    /** Copies the key of the line; answers whether there is one. */
    public boolean copyKey(byte[] target) {
        return ledger.line().copyKey(target);
    }

    /** When a penalty runs out. */
    public long deadline() {
        return serving ? until : Long.MAX_VALUE;
    }

    /** Counts a handshake whose host does not have the key. */
    public void fail(long now) {
        int failures = Math.min(LARGEST_COUNT, ledger.line().failedHandshakes() + 1);
        boolean locks = penalties.millis(failures) > 0;
        store(failures, locks);
        if (locks) {
            events.write(EventCode.LINE_LOCKED, failures);
        }
        serving = false;
        tick(now);
    }

    /** Forgets the failures: this host has the key. */
    public void succeed() {
        if (ledger.line().failedHandshakes() > 0) {
            store(0, false);
        }
    }

    private void store(int failures, boolean pending) {
        LineState draft = ledger.lineDraft();
        draft.countHandshakes(failures, pending);
        ledger.commitLine();
    }
}
