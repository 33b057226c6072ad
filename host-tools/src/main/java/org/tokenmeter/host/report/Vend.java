package org.tokenmeter.host.report;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;

/**
 * A purchase, as charts need it. Whatever is not known is null.
 *
 * @param meter its number; empty where the message does not say
 * @param time when, in local time
 * @param charges by name; the parts of the amount that became no units
 */
record Vend(String meter, LocalDateTime time, String currency, BigDecimal units,
        BigDecimal amount, BigDecimal tokenAmount, BigDecimal otherCharges, BigDecimal cost,
        Map<String, BigDecimal> charges, BigDecimal debt) {
    boolean hasAmount() {
        return amount != null;
    }

    boolean hasUnits() {
        return units != null;
    }

    /** Whether a price of a unit follows from it. */
    boolean hasPrice() {
        return hasAmount() && hasUnits() && units.signum() > 0;
    }

    double amountValue() {
        return amount.doubleValue();
    }

    double unitsValue() {
        return units.doubleValue();
    }

    double price() {
        return amountValue() / unitsValue();
    }

    YearMonth month() {
        return YearMonth.from(time);
    }
}
