package org.tokenmeter.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a pack may not be, and what memories and meter files call packs and languages. */
class PackTest {
    private static final int MOST_FAILURES = 255;
    private static final int MILLIS_PER_SECOND = 1_000;

    @ParameterizedTest
    @EnumSource(PackId.class)
    void everyShortCodeIsDigitsWithALaterNumberIfAny(PackId pack) {
        ShortCodes codes = pack.pack().shortCodes();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.count(); i++) {
            String text = codes.text(i);
            assertTrue(text.matches("[0-9]+x*"), text);
            assertTrue(text.length() <= ShortCodes.LONGEST, text);
            assertTrue(seen.add(text), text);
            assertTrue(codes.register(i) != null ^ codes.action(i) != null, text);
            assertEquals(codes.action(i) == CodeAction.SET_LOW_CREDIT_LEVEL, text.endsWith("x"));
            assertFound(codes, i, text);
        }
        assertTrue(codes.count() > 0);
    }

    /** No other code matches the same digits. */
    private static void assertFound(ShortCodes codes, int index, String text) {
        for (int digit = 0; digit <= 9; digit++) {
            byte[] digits = new byte[ShortCodes.LONGEST];
            for (int i = 0; i < text.length(); i++) {
                digits[i] = (byte) (text.charAt(i) == 'x' ? digit : text.charAt(i) - '0');
            }
            assertEquals(index, codes.find(digits, text.length()), text);
            assertEquals(text.endsWith("xx") ? 11 * digit : 0, codes.argument(index, digits));
        }
    }

    @Test
    void packsKeepTheirNumbersAndTheirNames() {
        assertEquals(List.of("0 default", "1 hexing-bd", "2 itron-pln", "3 conlog", "4 cashpower",
                        "5 clou", "6 faulty", "7 manual"),
                Stream.of(PackId.values()).map(id -> id.number() + " " + id.code()).toList());
        for (PackId id : PackId.values()) {
            assertSame(id, PackId.ofNumber(id.number()));
        }
        assertSame(PackId.DEFAULT, PackId.ofNumber(PackId.values().length));
    }

    @Test
    void languagesKeepTheirNumbersAndTheirNames() {
        assertEquals(List.of("0 en", "1 sw", "2 fr", "3 pt", "4 id"),
                Stream.of(Language.values()).map(id -> id.number() + " " + id.code()).toList());
        for (Language id : Language.values()) {
            assertSame(id, Language.ofNumber(id.number()));
        }
        assertSame(Language.ENGLISH, Language.ofNumber(Language.values().length));
    }

    @Test
    void thePenaltiesBeginWithTheFourthWrongTokenAndDoubleUpToAnHour() {
        for (PackId id : List.of(PackId.DEFAULT, PackId.HEXING_BD, PackId.ITRON_PLN,
                PackId.CONLOG, PackId.CASHPOWER, PackId.MANUAL)) {
            assertPenalties(id, 0, 0, 0, 0, 10, 20, 40, 80, 160, 320, 640, 1_280, 2_560, 3_600);
            assertTrue(!id.pack().penalties().isForgotten());
        }
    }

    @Test
    void clouPenaltiesBeginWithTheThirdAndAPowerLossForgetsThem() {
        assertPenalties(PackId.CLOU, 0, 0, 0, 10, 20, 40, 80, 160, 320, 640, 1_280);
        assertTrue(PackId.CLOU.pack().penalties().isForgotten());
    }

    @Test
    void theFaultyMeterHasNoPenalties() {
        assertPenalties(PackId.FAULTY, 0);
        assertTrue(!PackId.FAULTY.pack().penalties().isAny());
    }

    /** Seconds after 0, 1, 2 wrong tokens and so on; the last for all that come later. */
    private static void assertPenalties(PackId id, int... seconds) {
        PenaltyCurve penalties = id.pack().penalties();
        int last = seconds.length - 1;
        for (int count = 0; count <= MOST_FAILURES; count++) {
            assertEquals(seconds[Math.min(count, last)] * MILLIS_PER_SECOND,
                    penalties.millis(count), id + " " + count);
        }
    }
}
