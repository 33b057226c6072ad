package org.tokenmeter.host.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimeScaleTest {
    private static final LocalDateTime START = LocalDateTime.of(2025, 1, 30, 8, 5);

    @Test
    void weeksAreReadInDaysAndLongerTimesInMonths() {
        assertEquals(TimeScale.DAYS, TimeScale.of(START, START.plusDays(60)));
        assertEquals(TimeScale.MONTHS, TimeScale.of(START, START.plusDays(90)));
        assertEquals("30 Jan 25", TimeScale.of(START, START).label(
                TimeScale.of(START, START).place(START)));
    }

    @Test
    void wholePlacesAreMidnightsAndStartsOfMonths() {
        assertEquals("1 Feb 25", TimeScale.DAYS.label(LocalDate.of(2025, 2, 1).toEpochDay()));
        assertEquals("30 Jan 08:05", TimeScale.DAYS.label(TimeScale.DAYS.place(START)));
        assertEquals("30 Jan 25", TimeScale.MONTHS.label(TimeScale.MONTHS.place(START)));
    }

    @Test
    void everyMonthOfASaleStartsWithinThreeDaysOfItsPlace() {
        YearMonth first = YearMonth.of(1970, 1);
        for (int i = 240; i < 1572; i++) {
            YearMonth month = first.plusMonths(i);
            LocalDateTime start = month.atDay(1).atStartOfDay();
            assertTrue(Math.abs(TimeScale.MONTHS.place(start) - i)
                    < Duration.ofDays(3).toSeconds() / (30.4 * 86_400), month::toString);
            assertEquals(written(month), TimeScale.MONTHS.label(i));
        }
    }

    private static String written(YearMonth month) {
        String name = month.getMonth().name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT)
                + String.format(Locale.ROOT, " %02d", month.getYear() % 100);
    }
}
