package org.tokenmeter.host.sms.table;

import java.math.BigDecimal;
import org.tokenmeter.host.sms.Purchase;
import org.tokenmeter.sts.token.PrimaryAccountNumber;

/** Whether what a message says agrees with itself. */
final class Checks {
    private static final int SHORT_DRN = 11;
    private static final int LONG_DRN = 13;

    private Checks() {
    }

    /** {@code ok}, {@code off by 0.10}, or nothing where the parts are not all known. */
    static String sum(Purchase purchase) {
        BigDecimal parts = parts(purchase);
        if (parts == null || purchase.amount() == null) {
            return "";
        }
        BigDecimal off = purchase.amount().subtract(parts);
        return off.signum() == 0 ? "ok" : "off by " + off.toPlainString();
    }

    private static BigDecimal parts(Purchase purchase) {
        if (purchase.tokenAmount() != null && purchase.otherCharges() != null) {
            return purchase.tokenAmount().add(purchase.otherCharges());
        }
        if (purchase.cost() == null || purchase.charges().isEmpty()) {
            return null;
        }
        BigDecimal parts = purchase.cost();
        for (BigDecimal charge : purchase.charges().values()) {
            parts = parts.add(charge);
        }
        return purchase.debt() == null ? parts : parts.add(purchase.debt());
    }

    /** {@code ok} or {@code bad} for the check digit of a meter; nothing where it has none. */
    static String meter(String meter) {
        if (meter == null || meter.length() != SHORT_DRN && meter.length() != LONG_DRN) {
            return "";
        }
        long number = Long.parseLong(meter);
        return PrimaryAccountNumber.luhnDigit(number / 10) == number % 10 ? "ok" : "bad";
    }
}
