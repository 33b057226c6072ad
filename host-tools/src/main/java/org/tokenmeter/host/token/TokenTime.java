package org.tokenmeter.host.token;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.CivilTime;
import org.tokenmeter.sts.token.TokenIdentifier;

/**
 * TIDs as dates: the vending system's local civil time, without a zone or daylight saving.
 *
 * <p><b>Units.</b> Minutes; seconds are dropped.
 *
 * <p><b>Source.</b> IEC 62055-41, TID and base date.
 */
public final class TokenTime {
    private TokenTime() {
    }

    /** The base date of a code: 93, 14 or 35. */
    public static BaseDate baseDate(String code) {
        return switch (code) {
            case "93" -> BaseDate.BASE_1993;
            case "14" -> BaseDate.BASE_2014;
            case "35" -> BaseDate.BASE_2035;
            default -> throw new BadValue("is not a base date code", "93, 14, 35");
        };
    }

    /** A date and time such as 2026-11-23T10:00. */
    public static LocalDateTime parse(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadValue("is not a date and time", "such as 2026-11-23T10:00");
        }
    }

    /** The TID of an ordinary token that is issued now: the reserved 00:01 becomes 00:02. */
    public static int tid(BaseDate baseDate, LocalDateTime now) {
        int tid = now.getYear() < CivilTime.FIRST_YEAR || now.getYear() > CivilTime.LAST_YEAR
                ? TokenIdentifier.OUT_OF_RANGE
                : TokenIdentifier.of(baseDate, CivilTime.of(now.getYear(), now.getMonthValue(),
                        now.getDayOfMonth(), now.getHour(), now.getMinute()));
        if (tid == TokenIdentifier.OUT_OF_RANGE) {
            throw new BadValue("is outside the range of its base date",
                    issued(baseDate, 0) + " to " + issued(baseDate, TokenIdentifier.LAST));
        }
        return TokenIdentifier.ordinary(tid);
    }

    /** The minute in which a token with this TID was issued. */
    public static LocalDateTime issued(BaseDate baseDate, int tid) {
        int minute = TokenIdentifier.civilMinute(baseDate, tid);
        return LocalDateTime.of(CivilTime.year(minute), CivilTime.month(minute),
                CivilTime.day(minute), CivilTime.hour(minute), CivilTime.minute(minute));
    }
}
