package org.tokenmeter.meter.account;

import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.sts.token.Amount;

/**
 * What a quantity costs, and what a pulse means, by the factors that tokens set.
 *
 * <p>No published token fixes the unit of the tariff rate (2/2) and of the water meter factor
 * (2/7). Here both are in the encoding of {@link Amount}: the rate in thousandths of the base
 * currency for each kilowatt-hour, cubic metre or minute; the factor in thousandths, 0 for one.
 * They take effect at once, for what passes from then on.
 *
 * <p><b>Source.</b> firmware/SPEC.md; unconfirmed.
 */
final class Tariff {
    private static final int CURRENCY_REGISTERS = 4;
    private static final int TIME = 3;
    private static final int WATER = 1;
    private static final int THOUSAND = 1_000;

    private final Ledger ledger;
    private int creditRegister;
    private int rateField = -1;
    private long rate;
    private int factorField = -1;
    private long factor;

    Tariff(Ledger ledger) {
        this.ledger = ledger;
    }

    void start() {
        creditRegister = ledger.settings().creditRegister();
    }

    /** Whether credit is time, or time is what it pays for. */
    boolean isTime() {
        return creditRegister % CURRENCY_REGISTERS == TIME;
    }

    /** Whether credit is in currency. */
    boolean isCurrency() {
        return creditRegister >= CURRENCY_REGISTERS;
    }

    /** Thousandths of a pulse that one pulse stands for. */
    long pulseThousandths() {
        if (creditRegister % CURRENCY_REGISTERS != WATER) {
            return THOUSAND;
        }
        int field = ledger.state().waterFactor();
        if (field != factorField) {
            factorField = field;
            factor = field == 0 ? THOUSAND : Amount.decode(field);
        }
        return factor;
    }

    /** Thousandths of a millionth of credit that a quantity in millionths costs. */
    long cost(long quantity) {
        return quantity * rate();
    }

    /** Thousandths of credit for each unit; one for one where credit is in units. */
    private long rate() {
        if (!isCurrency()) {
            return THOUSAND;
        }
        int field = ledger.state().tariffRate();
        if (field != rateField) {
            rateField = field;
            rate = Amount.decode(field);
        }
        return rate;
    }
}
