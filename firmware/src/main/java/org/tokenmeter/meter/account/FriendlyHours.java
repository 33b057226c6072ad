package org.tokenmeter.meter.account;

import org.tokenmeter.pack.Pack;
import org.tokenmeter.sts.token.CivilTime;

/** When a pack does not open the supply for want of credit: at night, and on some days. */
final class FriendlyHours {
    private static final int MINUTES_PER_DAY = 1440;
    private static final int DAYS_PER_WEEK = 7;
    /** 1 January 1993 was a Friday; Monday is 0. */
    private static final int FIRST_WEEKDAY = 4;

    private final Pack pack;

    FriendlyHours(Pack pack) {
        this.pack = pack;
    }

    /** Whether the pack has any. */
    boolean areOffered() {
        return pack.friendlyFromHour() != pack.friendlyToHour() || pack.friendlyWeekdays() != 0;
    }

    /** Whether a civil minute lies in them; never while the time is unknown (less than 0). */
    boolean include(int civilMinute) {
        return civilMinute >= 0 && (isFriendlyDay(civilMinute / MINUTES_PER_DAY)
                || isFriendlyHour(CivilTime.hour(civilMinute)));
    }

    private boolean isFriendlyDay(int day) {
        int weekday = (day + FIRST_WEEKDAY) % DAYS_PER_WEEK;
        return (pack.friendlyWeekdays() >>> weekday & 1) != 0;
    }

    /** The hours may go round midnight. */
    private boolean isFriendlyHour(int hour) {
        int from = pack.friendlyFromHour();
        int to = pack.friendlyToHour();
        return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
    }
}
