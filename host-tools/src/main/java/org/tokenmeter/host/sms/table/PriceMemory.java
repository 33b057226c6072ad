package org.tokenmeter.host.sms.table;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the last unit cost on each of the meters seen last: a price that jumps is worth a look. */
final class PriceMemory {
    /** So many meters are remembered. */
    static final int KEPT = 1 << 16;

    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RecentNumbers meters = new RecentNumbers(KEPT);
    /** By the slot of a meter: what was paid, and for how much, in the last decimals they had. */
    private final long[] amounts = new long[1 + KEPT];
    private final long[] units = new long[1 + KEPT];
    private final byte[] amountScales = new byte[1 + KEPT];
    private final byte[] unitScales = new byte[1 + KEPT];

    /**
     * How the price of a unit changed since the last purchase of the meter, as {@code up 60%} or
     * {@code down 40%}; empty for less than half as much again.
     */
    String jump(String meter, BigDecimal amount, BigDecimal bought) {
        if (meter == null || amount == null || bought == null || amount.signum() <= 0
                || bought.signum() <= 0) {
            return "";
        }
        long number = number(meter);
        int slot = meters.slot(number);
        String jump = slot == RecentNumbers.UNKNOWN ? "" : jump(slot, amount, bought);
        keep(slot == RecentNumbers.UNKNOWN ? meters.add(number) : slot, amount, bought);
        return jump;
    }

    /** The digits behind a 1, which tells 0123 from 123. */
    private static long number(String meter) {
        long number = 1;
        for (int i = 0; i < meter.length(); i++) {
            number = number * 10 + meter.charAt(i) - '0';
        }
        return number;
    }

    private void keep(int slot, BigDecimal amount, BigDecimal bought) {
        amounts[slot] = amount.movePointRight(amount.scale()).longValue();
        amountScales[slot] = (byte) amount.scale();
        units[slot] = bought.movePointRight(bought.scale()).longValue();
        unitScales[slot] = (byte) bought.scale();
    }

    private String jump(int slot, BigDecimal amount, BigDecimal bought) {
        BigDecimal amountBefore = BigDecimal.valueOf(amounts[slot], amountScales[slot]);
        BigDecimal unitsBefore = BigDecimal.valueOf(units[slot], unitScales[slot]);
        return jump(amount.multiply(unitsBefore), amountBefore.multiply(bought));
    }

    /** By prices of the same number of units, now and before. */
    private static String jump(BigDecimal price, BigDecimal known) {
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
