package org.tokenmeter.host.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Hex;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.token.ClearBlock;

class TokenLawTest {
    private static final int BODIES = 200;

    @Test
    void noTokenLosesABit() {
        Random random = new Random(41);
        for (int tokenClass = 0; tokenClass < 4; tokenClass++) {
            for (int subclass = 0; subclass < 16; subclass++) {
                for (int i = 0; i < BODIES; i++) {
                    assertLaw(tokenClass, subclass, random.nextLong() & ClearBlock.BODY_MASK);
                }
                assertLaw(tokenClass, subclass, 0);
                assertLaw(tokenClass, subclass, ClearBlock.BODY_MASK);
            }
        }
    }

    private static void assertLaw(int tokenClass, int subclass, long body) {
        long block = ClearBlock.of(tokenClass, subclass, body);
        Token token = Token.of(tokenClass, block);
        assertEquals(block, token.block());
        assertEquals(token, Token.of(token.tokenClass(), token.block()));
        assertEquals(token.hashCode(), Token.of(tokenClass, block).hashCode());
    }

    @Test
    void whatIsMadeOpensAgainUnderTheSameKeyOnly() {
        Random random = new Random(42);
        for (int i = 0; i < 2_000; i++) {
            Token token = Token.of(random.nextInt(3), random.nextInt(16),
                    random.nextLong() & ClearBlock.BODY_MASK);
            KeyedCipher cipher = cipher(random);
            TokenText text = MadeToken.of(token, () -> cipher).text();
            assertEquals(token, OpenedToken.open(text, () -> cipher).token().orElseThrow());
        }
    }

    private static KeyedCipher cipher(Random random) {
        TokenAlgorithm algorithm = TokenAlgorithm.values()[random.nextInt(3)];
        DecoderKey key = new DecoderKey();
        switch (algorithm) {
            case EA07, EA07_SAMPLE -> key.load(random.nextLong());
            case EA11 -> key.load(random.nextLong(), random.nextLong());
        }
        return new KeyedCipher(algorithm, key);
    }

    @Test
    void aKeyChangeSectionShowsNoWordOfTheKey() {
        for (int subclass : new int[] {3, 4, 8, 9}) {
            String text = Token.of(2, subclass, 0x123_5bad_c0deL).toString();
            assertFalse(text.contains(Hex.of(0x5badc0deL, 8)), text);
            assertFalse(text.contains(Integer.toString(0x5badc0de)), text);
            assertEquals("", Token.of(2, subclass, 0x123_5bad_c0deL).fieldHex());
        }
    }

    @Test
    void fieldsThatDoNotFitAreRefused() {
        assertThrows(BadValue.class, () -> new UnitCredit(4, 0, 0, 0));
        assertThrows(BadValue.class, () -> new UnitCredit(0, 16, 0, 0));
        assertThrows(BadValue.class, () -> new UnitCredit(0, 0, 1 << 24, 0));
        assertThrows(BadValue.class, () -> new UnitCredit(0, 0, -1, 0));
        assertThrows(BadValue.class, () -> new Management(3, 0, 0, 0));
        assertThrows(BadValue.class,
                () -> new CurrencyCredit(0, 0, new CurrencyValue(0, 0)));
        assertThrows(BadValue.class, () -> new MeterTest(1, 1L << 28, 0));
        assertThrows(BadValue.class, () -> new UnknownToken(0, 0, 0));
    }
}
