package org.tokenmeter.host.sms.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the last unit cost on each of the meters seen last: a price that jumps is worth a look. */
final class PriceMemory {
    /** So many meters are remembered. */
    static final int KEPT = 1 << 16;

    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, Paid> last = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Paid> eldest) {
            return size() > KEPT;
        }
    };

    private record Paid(BigDecimal amount, BigDecimal units) {
    }

    /**
     * How the price of a unit changed since the last purchase of the meter, as {@code up 60%} or
     * {@code down 40%}; empty for less than half as much again.
     */
    String jump(String meter, BigDecimal amount, BigDecimal units) {
        if (meter == null || amount == null || units == null || amount.signum() <= 0
                || units.signum() <= 0) {
            return "";
        }
        Paid now = new Paid(amount, units);
        Paid before = last.put(meter, now);
        return before == null ? "" : jump(before, now);
    }

    private static String jump(Paid before, Paid now) {
        BigDecimal price = now.amount.multiply(before.units);
        BigDecimal known = before.amount.multiply(now.units);
        boolean up = price.multiply(TWO).compareTo(known.multiply(THREE)) > 0;
        boolean down = known.multiply(TWO).compareTo(price.multiply(THREE)) > 0;
        if (!up && !down) {
            return "";
        }
        BigDecimal percent = price.subtract(known).abs().multiply(HUNDRED)
                .divide(known, 0, RoundingMode.HALF_UP);
        return (up ? "up " : "down ") + percent.toPlainString() + "%";
    }
}
