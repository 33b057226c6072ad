package org.tokenmeter.sts.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TokenIdentifierTest {
    @ParameterizedTest
    @EnumSource(BaseDate.class)
    void everyMinuteOfTheFirstYearHasItsIdentifier(BaseDate baseDate) {
        LocalDateTime first = first(baseDate);
        assertMinutes(baseDate, first, first.plusYears(1));
    }

    @ParameterizedTest
    @EnumSource(BaseDate.class)
    void everyMinuteOfTheLastYearHasItsIdentifier(BaseDate baseDate) {
        LocalDateTime last = first(baseDate).plusMinutes(TokenIdentifier.LAST);
        assertMinutes(baseDate, last.minusYears(1), last);
    }

    private static void assertMinutes(BaseDate baseDate, LocalDateTime from, LocalDateTime to) {
        int tid = (int) ChronoUnit.MINUTES.between(first(baseDate), from);
        for (LocalDateTime time = from; !time.isAfter(to); time = time.plusMinutes(1)) {
            int minute = CivilTime.of(time.getYear(), time.getMonthValue(), time.getDayOfMonth(),
                    time.getHour(), time.getMinute());
            assertEquals(tid, TokenIdentifier.of(baseDate, minute));
            assertEquals(minute, TokenIdentifier.civilMinute(baseDate, tid));
            assertEquals(time, LocalDateTime.of(CivilTime.year(minute), CivilTime.month(minute),
                    CivilTime.day(minute), CivilTime.hour(minute), CivilTime.minute(minute)));
            tid++;
        }
    }

    @ParameterizedTest
    @CsvSource({"93, 2024-11-24T20:15", "14, 2045-11-24T20:15", "35, 2066-11-24T20:15"})
    void theLastMinuteOfABaseDateIsPublished(int code, LocalDateTime last) {
        BaseDate baseDate = BaseDate.ofCode(code);
        assertEquals(code, baseDate.code());
        assertEquals(last, first(baseDate).plusMinutes(TokenIdentifier.LAST));
        int minute = TokenIdentifier.civilMinute(baseDate, TokenIdentifier.LAST);
        assertEquals(TokenIdentifier.OUT_OF_RANGE, TokenIdentifier.of(baseDate, minute + 1));
        assertEquals(TokenIdentifier.OUT_OF_RANGE,
                TokenIdentifier.of(baseDate, baseDate.firstMinute() - 1));
    }

    @Test
    void everyDayFromTheFirstBaseDateToTheCenturysEndIsADateAgain() {
        int minute = 0;
        for (LocalDateTime day = LocalDateTime.of(1993, 1, 1, 0, 0); day.getYear() < 2100;
                day = day.plusDays(1)) {
            assertEquals(minute, CivilTime.of(
                    day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0));
            assertEquals(day.getYear(), CivilTime.year(minute));
            assertEquals(day.getMonthValue(), CivilTime.month(minute));
            assertEquals(day.getDayOfMonth(), CivilTime.day(minute));
            minute += 1440;
        }
    }

    @Test
    void anOrdinaryTokenNeverTakesTheReservedMinuteOfADay() {
        for (int tid = 0; tid < 3 * 1440; tid++) {
            assertEquals(tid % 1440 == 1 ? tid + 1 : tid, TokenIdentifier.ordinary(tid));
        }
    }

    @Test
    void anUnknownCodeHasNoBaseDate() {
        for (int code = 0; code < 100; code++) {
            if (code != 93 && code != 14 && code != 35) {
                assertNull(BaseDate.ofCode(code));
            }
        }
    }

    private static LocalDateTime first(BaseDate baseDate) {
        int year = baseDate.code() == 93 ? 1993 : 2000 + baseDate.code();
        return LocalDateTime.of(year, 1, 1, 0, 0);
    }
}
