package org.tokenmeter.meter.supply;

import org.tokenmeter.hal.Cover;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.ledger.StateChange;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.meter.event.EventLog;

/**
 * Remembers that the cover was opened until a token clears it; a cover that is still open then is
 * noted again at once.
 */
final class TamperLatch implements StateChange {
    private static final int COVER = 1;

    private final Ledger ledger;
    private final Cover cover;
    private final EventLog events;
    private boolean opened;

    TamperLatch(Ledger ledger, Cover cover, EventLog events) {
        this.ledger = ledger;
        this.cover = cover;
        this.events = events;
    }

    /** Looks at the cover. */
    void look() {
        boolean noted = opened || ledger.state().tamperFlags() != 0;
        opened = cover.isOpen() || opened && ledger.state().tamperFlags() == 0;
        if (opened && !noted) {
            events.write(EventCode.TAMPER, 0);
        }
    }

    /** Whether a tamper condition stands. */
    boolean stands() {
        return opened || ledger.state().tamperFlags() != 0;
    }

    @Override
    public boolean isDue() {
        return opened && ledger.state().tamperFlags() == 0;
    }

    @Override
    public void apply(MeterState draft) {
        draft.setTamperFlags(COVER);
    }
}
