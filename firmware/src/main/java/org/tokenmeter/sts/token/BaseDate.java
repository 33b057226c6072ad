package org.tokenmeter.sts.token;

/**
 * The day from which token identifiers count their minutes: 1 January, 00:00, of one of three
 * years. The code (BDT) is the year's last two digits.
 *
 * <p><b>Range.</b> 2^24 minutes each; the last ones are 24 November 2024, 2045 and 2066 at 20:15.
 *
 * <p><b>Source.</b> IEC 62055-41, base date; STS 402-1.
 */
public enum BaseDate {
    /** 1 January 1993. */
    BASE_1993(93, 1993),
    /** 1 January 2014. */
    BASE_2014(14, 2014),
    /** 1 January 2035. */
    BASE_2035(35, 2035);

    private final int code;
    private final int firstMinute;

    BaseDate(int code, int year) {
        this.code = code;
        this.firstMinute = CivilTime.of(year, 1, 1, 0, 0);
    }

    /** The base date of a code, or null for a code other than 93, 14 and 35. */
    public static BaseDate ofCode(int code) {
        switch (code) {
            case 93:
                return BASE_1993;
            case 14:
                return BASE_2014;
            case 35:
                return BASE_2035;
            default:
                return null;
        }
    }

    /** The code: 93, 14 or 35. */
    public int code() {
        return code;
    }

    /** The civil minute with TID 0: see {@link CivilTime}. */
    public int firstMinute() {
        return firstMinute;
    }
}
