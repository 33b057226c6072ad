package org.tokenmeter.meter.account;

import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.Usage;
import org.tokenmeter.sts.token.CivilTime;

/**
 * Closes days and months when the civil time says so.
 *
 * <p>While the time is unknown, or after it was set back, the day and the month that go on wait:
 * what is used then belongs to them. Days that were skipped count as days without use.
 */
final class UsageBook {
    private static final int MINUTES_PER_DAY = 1440;
    private static final int MONTHS_PER_YEAR = 12;

    private final Ledger ledger;

    UsageBook(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Looks at the time: a civil minute, or less than 0 while it is unknown. */
    void tick(int civilMinute) {
        if (civilMinute < 0) {
            return;
        }
        Usage usage = ledger.usage();
        int day = civilMinute / MINUTES_PER_DAY + 1;
        if (day != usage.day() && (day > usage.day() || isFarBack(day, usage.day()))) {
            changeDay(usage, day);
            changeMonth(usage, month(civilMinute));
            ledger.commitUsage();
        }
    }

    /** Credit used on an average day of the last week, in millionths; 0 when none is known. */
    long averageDay() {
        Usage usage = ledger.usage();
        long sum = 0;
        for (int ago = 0; ago < usage.knownDays(); ago++) {
            sum += usage.usedOnDay(ago);
        }
        return usage.knownDays() == 0 ? 0 : sum / usage.knownDays();
    }

    private void changeDay(Usage usage, int day) {
        long charged = ledger.consumption().chargedTotal();
        int skipped = Math.min(Usage.DAYS, day - usage.day() - 1);
        boolean known = usage.day() != 0 && day > usage.day();
        usage.beginDay(day, charged, known);
        for (int i = 0; known && i < skipped; i++) {
            usage.beginDay(day, charged, true);
        }
    }

    private void changeMonth(Usage usage, int month) {
        if (month != usage.month()) {
            long total = ledger.consumption().quantityTotal();
            int skipped = Math.min(Usage.MONTHS, month - usage.month() - 1);
            boolean known = usage.month() != 0 && month > usage.month();
            usage.beginMonth(month, total, known);
            for (int i = 0; known && i < skipped; i++) {
                usage.beginMonth(month, total, true);
            }
        }
    }

    /** A clock that was far ahead and is right again: the day begins anew. */
    private static boolean isFarBack(int day, int current) {
        return current - day > Usage.DAYS;
    }

    private static int month(int civilMinute) {
        return (CivilTime.year(civilMinute) - CivilTime.FIRST_YEAR) * MONTHS_PER_YEAR
                + CivilTime.month(civilMinute);
    }
}
