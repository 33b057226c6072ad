package org.tokenmeter.meter.provision;

import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LedgerStatus;
import org.tokenmeter.ledger.LifeCycle;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.ledger.StateChange;

/** Erases the decoder key of a meter whose life has ended; a power cut only puts it off. */
public final class KeyErasure implements StateChange {
    private final Ledger ledger;

    /** The erasure of one meter's key. */
    public KeyErasure(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public boolean isDue() {
        return ledger.status() == LedgerStatus.READY
                && ledger.lifeCycle() == LifeCycle.SCRAPPED && !ledger.state().isKeyErased();
    }

    @Override
    public void apply(MeterState draft) {
        draft.eraseKey();
    }
}
