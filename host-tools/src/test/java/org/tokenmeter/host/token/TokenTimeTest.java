package org.tokenmeter.host.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.TokenIdentifier;

class TokenTimeTest {
    @ParameterizedTest
    @EnumSource(BaseDate.class)
    void datesAgreeWithTheCalendarOfTheJdk(BaseDate baseDate) {
        LocalDateTime start = TokenTime.issued(baseDate, 0);
        for (int tid = 0; tid <= TokenIdentifier.LAST; tid += 997) {
            assertEquals(start.plusMinutes(tid), TokenTime.issued(baseDate, tid));
        }
        assertEquals(LocalDateTime.of(start.getYear() + 31, 11, 24, 20, 15),
                TokenTime.issued(baseDate, TokenIdentifier.LAST));
    }

    @Test
    void oneMinutePastMidnightIsReserved() {
        assertEquals(2, tid("2014-01-01T00:01"));
        assertEquals(2, tid("2014-01-01T00:02"));
        assertEquals(0, tid("2014-01-01T00:00:59"));
    }

    @Test
    void whatLiesOutsideTheBaseDateIsRefusedWithItsRange() {
        for (String time : new String[] {"2013-12-31T23:59", "2045-11-24T20:16",
            "1992-01-01T00:00", "2100-01-01T00:00", "+999999999-12-31T23:59"}) {
            BadValue e = assertThrows(BadValue.class, () -> tid(time));
            assertEquals("2014-01-01T00:00 to 2045-11-24T20:15", e.allowed());
        }
    }

    @Test
    void whatIsNoDateIsRefused() {
        BadValue e = assertThrows(BadValue.class, () -> tid("23.11.2026 10:00"));
        assertTrue(e.allowed().contains("2026-11-23T10:00"));
    }

    private static int tid(String time) {
        return TokenTime.tid(BaseDate.BASE_2014, TokenTime.parse(time));
    }
}
