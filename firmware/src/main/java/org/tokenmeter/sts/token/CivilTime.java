package org.tokenmeter.sts.token;

/**
 * Local civil time as one int: whole minutes since 1 January 1993, 00:00.
 *
 * <p>No zone and no daylight saving: the vending system's local time, as TIDs mean it.
 *
 * <p><b>Range.</b> Years 1993 to 2099, which holds every TID of every base date.
 *
 * <p><b>Invariant.</b> {@code of(year(t), month(t), day(t), hour(t), minute(t)) == t}.
 */
public final class CivilTime {
    /** The first year. */
    public static final int FIRST_YEAR = 1993;
    /** The last year. */
    public static final int LAST_YEAR = 2099;

    private static final int MINUTES_PER_DAY = 1440;
    // Years that start in March end with the leap day, so months and days need no exceptions.
    private static final int FIRST_MARCH = 1992;
    private static final int DAYS_FROM_MARCH = 306;
    private static final int DAYS_PER_YEAR = 365;
    private static final int DAYS_PER_FOUR_YEARS = 1461;

    private CivilTime() {
    }

    /**
     * The minute of a date and time.
     *
     * @param year 1993 to 2099
     * @param month 1 to 12
     * @param day 1 to 31
     * @param hour 0 to 23
     * @param minute 0 to 59
     */
    public static int of(int year, int month, int day, int hour, int minute) {
        int marchYear = (month < 3 ? year - 1 : year) - FIRST_MARCH;
        int marchMonth = month < 3 ? month + 9 : month - 3;
        int days = marchYear * DAYS_PER_FOUR_YEARS / 4 + daysBefore(marchMonth) + day - 1;
        return ((days - DAYS_FROM_MARCH) * 24 + hour) * 60 + minute;
    }

    /** The year of a civil minute: 1993 to 2099. */
    public static int year(int civilMinute) {
        int days = daysSinceMarch(civilMinute);
        return FIRST_MARCH + marchYear(days) + (marchMonth(days) < 10 ? 0 : 1);
    }

    /** The month: 1 to 12. */
    public static int month(int civilMinute) {
        int marchMonth = marchMonth(daysSinceMarch(civilMinute));
        return marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
    }

    /** The day of the month: 1 to 31. */
    public static int day(int civilMinute) {
        int days = daysSinceMarch(civilMinute);
        return dayOfMarchYear(days) - daysBefore(marchMonth(days)) + 1;
    }

    /** The hour: 0 to 23. */
    public static int hour(int civilMinute) {
        return civilMinute % MINUTES_PER_DAY / 60;
    }

    /** The minute of the hour: 0 to 59. */
    public static int minute(int civilMinute) {
        return civilMinute % 60;
    }

    private static int daysSinceMarch(int civilMinute) {
        return civilMinute / MINUTES_PER_DAY + DAYS_FROM_MARCH;
    }

    private static int marchYear(int days) {
        return (days * 4 + 3) / DAYS_PER_FOUR_YEARS;
    }

    private static int dayOfMarchYear(int days) {
        return days - marchYear(days) * DAYS_PER_FOUR_YEARS / 4;
    }

    private static int marchMonth(int days) {
        return (5 * dayOfMarchYear(days) + 2) / 153;
    }

    /** Days of a March year before its month: 0, 31, 61, 92 ... 337. */
    private static int daysBefore(int marchMonth) {
        return (153 * marchMonth + 2) / 5;
    }
}
