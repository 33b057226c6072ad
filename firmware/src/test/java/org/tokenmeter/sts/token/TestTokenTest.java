package org.tokenmeter.sts.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenmeter.vectors.Vectors;

class TestTokenTest {
    /** Tests 0 to 18; the numbers agree with those in meter manuals (Cashpower Sabre Mk5). */
    @ParameterizedTest
    @CsvSource({
        "0, 56493153725450313471, 02305843005052951967",
        "1, 00000000000150997584, 01152921509036054672",
        "2, 00000000000167774880, 01152921513331042448",
        "3, 00000000000201328896, 01152921521920952465",
        "4, 18446744073843772416, 01152921539100838034",
        "5, 36893488147553322496, 01152921573460543637",
        "6, 00000000000671093248, 01152921642180020378",
        "7, 00000000001207974400, 01152921779618973828",
        "8, 00000000002281728512, 01152922054496880824",
        "9, 00000000004429208064, 01152922604252694700",
        "10, 00000000008724195840, 01152923703764322536",
        "11, 00000000017314105857, 01152925902787577952",
        "12, 00000000034493991426, 01152930300834089776",
        "13, 00000000068853697029, 01152939096927112592",
        "14, 00000000137573173770, 01152956689113154192",
        "15, 00000000275012127252, 01152991873485249680",
        "16, 00000000549890034216, 01153062242229428368",
        "17, 00000001099645848124, 01153202979717788816",
        "18, 00000002199157475960, 01153484454694514832"})
    void everyTestTokenAsksForItsControlBit(int test, String twoDigits, String fourDigits) {
        long body = body(0, twoDigits);
        assertEquals(test == 0 ? TestToken.ALL_TESTS_2_DIGITS : 1L << test - 1,
                TestToken.control2Digits(body));
        assertEquals(0, TestToken.manufacturer2Digits(body));
        assertEquals(body, TestToken.body2Digits(TestToken.control2Digits(body), 0));

        long longBody = body(1, fourDigits);
        assertEquals(test == 0 ? TestToken.ALL_TESTS_4_DIGITS : 1L << test - 1,
                TestToken.control4Digits(longBody));
        assertEquals(0, TestToken.manufacturer4Digits(longBody));
        assertEquals(longBody, TestToken.body4Digits(TestToken.control4Digits(longBody), 0));
    }

    @Test
    void anExtendedReadCarriesItsIndexInTheTopBits() {
        // STS 531-1-07/-11 Ed 2.2, CTSA24 step 6.
        long body = body(2, "03440750115445279822");
        assertEquals(0xfc0000000L, TestToken.extendedValue(body));
        assertEquals(63, TestToken.extendedIndex(body));
    }

    @Test
    void anExtendedSetCarriesItsIndexInTheTopBits() {
        int field = ExtendedSet.field(ExtendedSet.FLAG, 5 << 1 | 1);
        assertEquals(ExtendedSet.FLAG, ExtendedSet.index(field));
        assertEquals(5, ExtendedSet.flagIndex(field));
        assertEquals(true, ExtendedSet.flag(field));
        // STS 531-1-11 Ed 2.2, CTSA24 step 4: field 007b.
        assertEquals(0, ExtendedSet.index(0x007b));
        assertEquals(123, ExtendedSet.value(0x007b));
    }

    private static long body(int subclass, String token) {
        byte[] digits = Vectors.digits(token);
        long low = TokenDigits.low(digits);
        long block = TokenClass.cipherBlock(TokenDigits.high(digits), low);
        assertEquals(TokenClass.TEST, TokenClass.of(low));
        assertEquals(true, ClearBlock.isAuthentic(TokenClass.TEST, block));
        assertEquals(subclass, ClearBlock.subclass(block));
        return ClearBlock.body(block);
    }
}
