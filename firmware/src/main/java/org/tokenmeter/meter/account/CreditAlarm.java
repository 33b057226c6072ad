package org.tokenmeter.meter.account;

import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.ledger.StateChange;
import org.tokenmeter.pack.Pack;

/**
 * Warns before the credit is used up, in two levels: the first is the state's, or the pack's if
 * the state has none; the second is the pack's, or the first if that is lower.
 *
 * <p><b>Units.</b> Millionths of the credit's unit.
 */
final class CreditAlarm implements StateChange {
    private static final int MILLIONTHS_PER_TENTH = 100_000;
    private static final int TENTHS_PER_UNIT = 10;

    private final Ledger ledger;
    private final Pack pack;
    private int tenths;

    CreditAlarm(Ledger ledger, Pack pack) {
        this.ledger = ledger;
        this.pack = pack;
    }

    void start() {
        tenths = ledger.state().lowCreditLevel();
    }

    /** Sets where the alarm begins, in whole units; 0 for the pack's level. */
    void set(int units) {
        tenths = units * TENTHS_PER_UNIT;
    }

    /** Where the alarm begins. */
    long level() {
        return tenths == 0 ? pack.lowCredit() : (long) tenths * MILLIONTHS_PER_TENTH;
    }

    /** 0 above the level, 1 at it or below, 2 at the second level or below. */
    int urgency(long balance) {
        if (balance > level()) {
            return 0;
        }
        return balance > Math.min(level(), pack.veryLowCredit()) ? 1 : 2;
    }

    @Override
    public boolean isDue() {
        return tenths != ledger.state().lowCreditLevel();
    }

    @Override
    public void apply(MeterState draft) {
        draft.setLowCreditLevel(tenths);
    }
}
