package org.tokenmeter.host.sms.table;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the last unit cost on each of the meters seen last: a price that jumps is worth a look. */
final class PriceMemory {
    /** So many meters are remembered, and at most twice as many. */
    static final int KEPT = 1 << 16;

    /** Three times the product of two numbers below it is a long. */
    private static final long SMALL = 1 << 30;
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** By meters: what was paid, for how much, and how many decimals these two had. */
    private final RecentNumbers meters = new RecentNumbers(KEPT, 3);

    /** The number of a meter: its digits behind a 1, which tells 0123 from 123; 0 for null. */
    static long number(String meter) {
        if (meter == null) {
            return 0;
        }
        long number = 1;
        for (int i = 0; i < meter.length(); i++) {
            number = number * 10 + meter.charAt(i) - '0';
        }
        return number;
    }

    /** Says that meters will be asked for soon. */
    void fetch(long[] numbers) {
        meters.fetch(numbers);
    }

    /**
     * How the price of a unit changed since the last purchase of the meter, as {@code up 60%} or
     * {@code down 40%}; empty for less than half as much again.
     */
    String jump(long meter, BigDecimal amount, BigDecimal bought) {
        if (meter == 0 || amount == null || bought == null || amount.signum() <= 0
                || bought.signum() <= 0) {
            return "";
        }
        long paid = digits(amount);
        long got = digits(bought);
        long scales = (long) amount.scale() << Integer.SIZE | bought.scale();
        int known = meters.remember(meter);
        int place = known < 0 ? ~known : known;
        String jump = known < 0 || isNear(place, paid, got, scales) ? ""
                : jump(place, amount, bought);
        meters.keep(place, paid);
        meters.keep(place + 1, got);
        meters.keep(place + 2, scales);
        return jump;
    }

    private static long digits(BigDecimal number) {
        return number.movePointRight(number.scale()).longValue();
    }

    /** Whether it is certain, by small whole numbers, that the price is nearly the last one. */
    private boolean isNear(int place, long paid, long got, long scales) {
        long paidBefore = meters.value(place);
        long gotBefore = meters.value(place + 1);
        if (scales != meters.value(place + 2)
                || (paid | got | paidBefore | gotBefore) >= SMALL) {
            return false;
        }
        long price = paid * gotBefore;
        long before = paidBefore * got;
        return 2 * price <= 3 * before && 2 * before <= 3 * price;
    }

    private String jump(int place, BigDecimal amount, BigDecimal bought) {
        long scales = meters.value(place + 2);
        BigDecimal amountBefore = BigDecimal.valueOf(meters.value(place),
                (int) (scales >>> Integer.SIZE));
        BigDecimal unitsBefore = BigDecimal.valueOf(meters.value(place + 1), (int) scales);
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
