package org.tokenmeter.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tokenmeter.meter.acceptance.TokenResult.ACCEPT;
import static org.tokenmeter.meter.acceptance.TokenResult.CRC_ERROR;
import static org.tokenmeter.meter.acceptance.TokenResult.FUNCTION_ERROR;
import static org.tokenmeter.meter.acceptance.TokenResult.MFR_CODE_ERROR;
import static org.tokenmeter.meter.acceptance.TokenResult.OLD_ERROR;
import static org.tokenmeter.meter.acceptance.TokenResult.USED_ERROR;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.ClearBlock;
import org.tokenmeter.sts.token.TestToken;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenDigits;

/** Tokens typed on the keypad, and what the meter answers. */
class TokenAcceptanceTest {
    private static final int KEPT = 50;

    @Test
    void fiftyTokensAreKeptAndTheFiftyFirstPushesTheSmallestOut() {
        TestMeter meter = new TestMeter(EncryptionAlgorithm.EA07, 1);
        for (int tid = 1000; tid < 1000 + KEPT; tid++) {
            assertEquals(ACCEPT, meter.type(meter.credit(tid, 1)));
        }
        assertEquals(USED_ERROR, meter.type(meter.credit(1000, 1)));
        assertEquals(OLD_ERROR, meter.type(meter.credit(999, 1)));
        assertEquals(ACCEPT, meter.type(meter.credit(2000, 1)));
        assertEquals(OLD_ERROR, meter.type(meter.credit(1000, 1)));
        assertEquals(USED_ERROR, meter.type(meter.credit(1001, 1)));
    }

    @Test
    void tokensCountInAnyOrderWhileTheListReachesBack() {
        TestMeter meter = new TestMeter(EncryptionAlgorithm.EA07, 2);
        for (int tid = 500; tid > 500 - KEPT; tid--) {
            assertEquals(ACCEPT, meter.type(meter.credit(tid, 1)));
        }
        assertEquals(5_000_000, meter.meter().read(RegisterId.CREDIT));
    }

    @Test
    void aRefusedTokenChangesNothingButTheLastResult() {
        TestMeter meter = new TestMeter(EncryptionAlgorithm.EA07, 3);
        assertEquals(FUNCTION_ERROR, meter.type(meter.token(TokenClass.MANAGEMENT, 7,
                ClearBlock.body(1, 700, 5))));
        assertEquals(0, meter.meter().read(RegisterId.CREDIT));
        assertEquals(ACCEPT, meter.type(meter.credit(700, 5)));
    }

    @Test
    void reservedSubclassesAreNotSupportedWhateverTheirBody() {
        TestMeter meter = new TestMeter(EncryptionAlgorithm.EA07, 4);
        for (int subclass = 8; subclass < 16; subclass++) {
            assertEquals(FUNCTION_ERROR,
                    meter.type(meter.token(TokenClass.CREDIT, subclass, 0)));
        }
        for (int subclass = 11; subclass < 16; subclass++) {
            assertEquals(FUNCTION_ERROR,
                    meter.type(meter.token(TokenClass.MANAGEMENT, subclass, 0)));
        }
    }

    @Test
    void classThreeIsNotSupportedAndNotDecrypted() {
        TestMeter meter = new TestMeter(EncryptionAlgorithm.EA07, 5);
        byte[] digits = new byte[TokenDigits.COUNT];
        TokenDigits.write(0, 3L << 27, digits);
        assertEquals(FUNCTION_ERROR, meter.type(digits));
    }

    @Test
    void aTestTokenIsForTheMakerThatItNamesOrForAll() {
        TestMeter meter = new TestMeter(EncryptionAlgorithm.EA07, 6);
        assertEquals(ACCEPT, meter.type(shortTest(meter, 0)));
        assertEquals(ACCEPT, meter.type(shortTest(meter, TestMeter.MANUFACTURER)));
        assertEquals(MFR_CODE_ERROR, meter.type(shortTest(meter, 8)));
        assertEquals(ACCEPT, meter.type(longTest(meter, 0)));
        assertEquals(ACCEPT, meter.type(longTest(meter, TestMeter.MANUFACTURER)));
        assertEquals(MFR_CODE_ERROR, meter.type(longTest(meter, 0x100)));
    }

    private static byte[] shortTest(TestMeter meter, int manufacturer) {
        return meter.token(TokenClass.TEST, 0, TestToken.body2Digits(4, manufacturer));
    }

    private static byte[] longTest(TestMeter meter, int manufacturer) {
        return meter.token(TokenClass.TEST, 1, TestToken.body4Digits(4, manufacturer));
    }

    @ParameterizedTest
    @EnumSource(EncryptionAlgorithm.class)
    void noChangedDigitOfATokenIsAccepted(EncryptionAlgorithm algorithm) {
        TestMeter meter = new TestMeter(algorithm, 7);
        byte[] token = meter.credit(4000, 250);
        for (int place = 0; place < TokenDigits.COUNT; place++) {
            byte right = token[place];
            for (byte wrong = 0; wrong < 10; wrong++) {
                token[place] = wrong;
                if (wrong != right) {
                    assertEquals(true, meter.type(token) != ACCEPT);
                    meter.waitUntilUnlocked();
                }
            }
            token[place] = right;
        }
        assertEquals(0, meter.meter().read(RegisterId.CREDIT));
        assertEquals(ACCEPT, meter.type(token));
    }

    /** The list of TIDs against a sorted set, over tokens in random order and often repeated. */
    @ParameterizedTest
    @EnumSource(EncryptionAlgorithm.class)
    void anyOrderOfTokensIsJudgedAsTheModelJudgesIt(EncryptionAlgorithm algorithm) {
        long seed = 8;
        SplittableRandom random = new SplittableRandom(seed);
        TestMeter meter = new TestMeter(algorithm, seed);
        TreeSet<Integer> kept = new TreeSet<>(Set.of(0));
        long credit = 0;
        for (int i = 0; i < 1_000; i++) {
            int tid = i / 3 + random.nextInt(80);
            int tenths = random.nextInt(20);
            TokenResult expected = tid < kept.first() ? OLD_ERROR
                    : kept.contains(tid) ? USED_ERROR : ACCEPT;
            assertEquals(expected, meter.type(meter.credit(tid, tenths)), "seed " + seed);
            if (expected == ACCEPT) {
                credit += tenths * 100_000L;
                kept.add(tid);
                if (kept.size() > KEPT) {
                    kept.pollFirst();
                }
            }
            assertEquals(credit, meter.meter().read(RegisterId.CREDIT), "seed " + seed);
        }
    }

    @Test
    void randomNumbersAreRefusedByNumberAndNeverStopTheMeter() {
        long seed = 9;
        SplittableRandom random = new SplittableRandom(seed);
        TestMeter meter = new TestMeter(EncryptionAlgorithm.EA07, seed);
        Set<TokenResult> seen = new HashSet<>();
        byte[] digits = new byte[TokenDigits.COUNT];
        for (int i = 0; i < 20_000; i++) {
            for (int place = 0; place < digits.length; place++) {
                digits[place] = (byte) random.nextInt(10);
            }
            seen.add(meter.type(digits));
            meter.waitUntilUnlocked();
        }
        assertEquals(Set.of(CRC_ERROR, FUNCTION_ERROR, TokenResult.FORMAT_ERROR), seen,
                "seed " + seed);
        assertEquals(0, meter.meter().read(RegisterId.CREDIT));
    }
}
