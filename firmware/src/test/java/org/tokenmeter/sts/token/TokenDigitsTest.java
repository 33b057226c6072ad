package org.tokenmeter.sts.token;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenmeter.vectors.Vectors;

class TokenDigitsTest {
    @ParameterizedTest
    @CsvSource({
        "00000000000000000000, 0, 0",
        "18446744073709551615, 0, ffffffffffffffff",
        "18446744073709551616, 1, 0",
        "73786976294838206463, 3, ffffffffffffffff",
        "73786976294838206464, 4, 0",
        "99999999999999999999, 5, 6bc75e2d630fffff"})
    void theBoundariesReadAsTheyAre(String token, int high, String low) {
        byte[] digits = Vectors.digits(token);
        assertEquals(high, TokenDigits.high(digits));
        assertEquals(Long.parseUnsignedLong(low, 16), TokenDigits.low(digits));
    }

    @Test
    void randomDigitsReadAsTheirNumberAndComeBack() {
        SplittableRandom random = new SplittableRandom(66);
        byte[] digits = new byte[TokenDigits.COUNT];
        byte[] written = new byte[TokenDigits.COUNT];
        for (int i = 0; i < 50_000; i++) {
            for (int place = 0; place < digits.length; place++) {
                digits[place] = (byte) random.nextInt(10);
            }
            BigInteger number = new BigInteger(Vectors.text(digits));
            int high = TokenDigits.high(digits);
            assertEquals(number.shiftRight(64).intValue(), high);
            assertEquals(number.longValue(), TokenDigits.low(digits));
            if (high <= TokenDigits.LARGEST_HIGH) {
                TokenDigits.write(high, TokenDigits.low(digits), written);
                assertArrayEquals(digits, written);
            }
        }
    }

    @Test
    void classBitsAndCipherBlockComeBackFromTheToken() {
        SplittableRandom random = new SplittableRandom(28);
        for (int i = 0; i < 50_000; i++) {
            long block = random.nextLong();
            for (int tokenClass = 0; tokenClass < 4; tokenClass++) {
                long low = TokenClass.low(tokenClass, block);
                assertEquals(tokenClass, TokenClass.of(low));
                assertEquals(block, TokenClass.cipherBlock(TokenClass.high(block), low));
            }
        }
    }
}
