package org.tokenmeter.meter.account;

import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.pack.Pack;

/**
 * Warns before the credit is used up, in two levels: the first is the state's, or the pack's if
 * the state has none; the second is the pack's, or the first if that is lower.
 *
 * <p><b>Units.</b> Millionths of the credit's unit.
 */
final class CreditAlarm {
    private static final int MILLIONTHS_PER_TENTH = 100_000;

    private final Ledger ledger;
    private final Pack pack;

    CreditAlarm(Ledger ledger, Pack pack) {
        this.ledger = ledger;
        this.pack = pack;
    }

    /** Where the alarm begins. */
    long level() {
        int tenths = ledger.state().lowCreditLevel();
        return tenths == 0 ? pack.lowCredit() : (long) tenths * MILLIONTHS_PER_TENTH;
    }

    /** 0 above the level, 1 at it or below, 2 at the second level or below. */
    int urgency(long balance) {
        if (balance > level()) {
            return 0;
        }
        return balance > Math.min(level(), pack.veryLowCredit()) ? 1 : 2;
    }
}
