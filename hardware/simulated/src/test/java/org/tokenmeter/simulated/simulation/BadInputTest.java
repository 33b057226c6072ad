package org.tokenmeter.simulated.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.SimMeter;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.ClearBlock;
import org.tokenmeter.sts.token.ExtendedSet;
import org.tokenmeter.sts.token.TestToken;
import org.tokenmeter.sts.token.TokenClass;

/**
 * Whatever is entered gets the numbered result that the rules give it, and a good token is taken
 * afterwards.
 */
class BadInputTest {
    private static final int UTILITIES = 4;
    private static final int TIME = 3;
    private static final int METERS = 16;
    private static final int STRINGS = 1_000_000;
    private static final int REGISTERS = 8;
    private static final int FIELDS = 1 << 16;
    private static final int KEY_MOVES = 100_000;
    private static final int OLD_TID = 0;

    @Test
    void aMillionStringsOfTwentyDigitsAreRefusedByNumber() {
        long start = System.nanoTime();
        Map<Verdict, Long> results = IntStream.range(0, METERS).parallel()
                .mapToObj(BadInputTest::randomStrings)
                .reduce(new EnumMap<>(Verdict.class), BadInputTest::sum);
        System.out.printf("%d strings of 20 digits from seeds 0 to %d in %d s: %s%n", STRINGS,
                METERS - 1, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start), results);
        assertEquals(STRINGS, results.values().stream().mapToLong(Long::longValue).sum());
        assertTrue(results.get(Verdict.CRC_ERROR) > STRINGS / 2);
        assertTrue(results.get(Verdict.FORMAT_ERROR) > STRINGS / 5);
        assertTrue(results.get(Verdict.FUNCTION_ERROR) > STRINGS / 6);
    }

    private static Map<Verdict, Long> randomStrings(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        EncryptionAlgorithm algorithm = EncryptionAlgorithm.values()[seed % 2];
        Bench bench = new Bench(KnownKey.random(algorithm, random), 2, seed / 2 % REGISTERS);
        Map<Verdict, Long> results = new EnumMap<>(Verdict.class);
        byte[] digits = new byte[20];
        for (int i = 0; i < STRINGS / METERS; i++) {
            for (int place = 0; place < digits.length; place++) {
                digits[place] = (byte) random.nextInt(10);
            }
            results.merge(bench.send(digits), 1L, Long::sum);
            if (bench.meter().read(RegisterId.LOCK_OUT_TIME) > 0) {
                bench.takesGoodToken();
            }
        }
        bench.check();
        return results;
    }

    private static Map<Verdict, Long> sum(Map<Verdict, Long> some, Map<Verdict, Long> others) {
        Map<Verdict, Long> sum = new EnumMap<>(Verdict.class);
        sum.putAll(some);
        others.forEach((verdict, count) -> sum.merge(verdict, count, Long::sum));
        return sum;
    }

    @ParameterizedTest
    @EnumSource(EncryptionAlgorithm.class)
    void numbersAtEveryEdgeAreJudgedLikeAnyOther(EncryptionAlgorithm algorithm) {
        Bench bench = bench(algorithm, 100);
        List<BigInteger> edges = List.of(BigInteger.ZERO, BigInteger.TWO.pow(27),
                BigInteger.TWO.pow(64), BigInteger.TWO.pow(65), BigInteger.TWO.pow(66),
                BigInteger.TEN.pow(20).subtract(BigInteger.TWO));
        for (BigInteger edge : edges) {
            for (int offset = -1; offset <= 1; offset++) {
                BigInteger number = edge.add(BigInteger.valueOf(offset)).max(BigInteger.ZERO);
                Verdict verdict = bench.send(digits(number));
                assertEquals(number.bitLength() > 66, verdict == Verdict.FORMAT_ERROR);
                bench.takesGoodToken();
            }
        }
    }

    @Test
    void anythingButTwentyDigitsIsNoTokenAndDoesNotCount() {
        Bench bench = bench(EncryptionAlgorithm.EA07, 101);
        for (int count = 0; count < 100; count++) {
            if (count != 20) {
                assertEquals(Verdict.FORMAT_ERROR, bench.send(new byte[count]));
                assertEquals(0, bench.meter().read(RegisterId.WRONG_TOKENS));
            }
        }
        bench.takesGoodToken();
    }

    @ParameterizedTest
    @EnumSource(EncryptionAlgorithm.class)
    void everySubclassOfEveryClassIsJudgedWhateverItsBody(EncryptionAlgorithm algorithm) {
        SplittableRandom random = new SplittableRandom(102);
        for (int kind = 0; kind < REGISTERS * 3; kind++) {
            int register = kind / 3;
            if (register % UTILITIES == TIME) {
                // Its credit runs while a penalty is waited for: scenarios see to its tokens.
                continue;
            }
            Bench bench = new Bench(KnownKey.random(algorithm, random), kind % 3, register);
            for (int token = 0; token < 4 * 16; token++) {
                for (int i = 0; i < 12; i++) {
                    long body = i == 0 ? 0 : i == 1 ? ClearBlock.BODY_MASK
                            : random.nextLong() & ClearBlock.BODY_MASK;
                    bench.send(bench.key().token(token / 16, token % 16, body));
                    bench.check();
                    bench.unlock();
                }
                bench.takesGoodToken();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EncryptionAlgorithm.class)
    void every16BitValueOfAManagementTokenIsJudged(EncryptionAlgorithm algorithm) {
        IntStream.of(1, 5, 10).parallel().forEach(subclass -> {
            Bench bench = bench(algorithm, 103 + subclass);
            int tid = OLD_TID + 1;
            for (int value = 0; value < FIELDS; value++) {
                byte[] token =
                        bench.key().token(TokenClass.MANAGEMENT, subclass, tid, value);
                boolean isAccepted = bench.send(token) == Verdict.ACCEPT;
                tid += isAccepted ? 1 : 0;
                boolean isInRange = subclass == 1 ? value == 0 || value == FIELDS - 1
                        : subclass == 10 || value == 0;
                assertEquals(isInRange, isAccepted);
            }
            bench.check();
            readsEveryExtendedValue(bench);
            bench.takesGoodToken();
        });
    }

    /** A flag is bits 8 to 0 below the index; a value has no bits there. */
    private static void readsEveryExtendedValue(Bench bench) {
        for (int read = 0; read < ExtendedSet.FLAG + 512; read++) {
            long value = read < ExtendedSet.FLAG ? (long) read << 30
                    : (long) ExtendedSet.FLAG << 30 | (long) (read - ExtendedSet.FLAG) << 21;
            bench.send(bench.key().token(TokenClass.TEST, 2, TestToken.bodyExtended(value)));
            bench.check();
        }
    }

    @Test
    void everyControlBitOfATestTokenIsJudgedAlone() {
        Bench bench = bench(EncryptionAlgorithm.EA07, 120);
        for (int bit = 0; bit < 36; bit++) {
            Verdict expected = bit < 18 ? Verdict.ACCEPT : Verdict.FUNCTION_ERROR;
            assertEquals(expected, bench.send(bench.key().token(TokenClass.TEST, 0,
                    TestToken.body2Digits(1L << bit, Bench.MANUFACTURER))));
            bench.meter().advance(bit * 100);
            if (bit < 28) {
                assertEquals(expected, bench.send(bench.key().token(TokenClass.TEST, 1,
                        TestToken.body4Digits(1L << bit, 0))));
            }
            bench.meter().advance(bit * 300);
        }
        for (int code = 0; code < FIELDS; code += 13) {
            bench.send(bench.key().token(TokenClass.TEST, 1, TestToken.body4Digits(1, code)));
            bench.check();
            bench.takesGoodToken();
        }
    }

    @Test
    void anyKeysInAnyOrderLeaveAMeterThatTakesTokens() {
        long seed = 121;
        SplittableRandom random = new SplittableRandom(seed);
        Bench bench = bench(EncryptionAlgorithm.EA11, seed);
        SimMeter meter = bench.meter();
        for (int i = 0; i < KEY_MOVES; i++) {
            meter.board().keypad().move(random.nextInt(Keypad.D + 1) | random.nextInt(2) * 16);
            meter.advance(random.nextInt(3) * random.nextInt(700));
            if (i % 1_000 == 0) {
                bench.unlock();
                meter.type(bench.goodToken());
                assertEquals(Verdict.ACCEPT, Verdict.of(meter.lastResult()), "seed " + seed);
            }
        }
    }

    @Test
    void aCivilClockThatIsWrongChangesNothing() {
        Bench bench = bench(EncryptionAlgorithm.EA07, 122);
        long[] clocks = {0, 1, -2, -60_001, Long.MIN_VALUE / 4, 59_999, 662_687_999_999L,
            662_688_000_000L, 3_376_684_799_999L, Long.MAX_VALUE / 4, -1};
        for (long clock : clocks) {
            bench.meter().setCivilMillis(clock);
            bench.meter().advance(70_000);
            bench.meter().type(bench.key().credit(0, OLD_TID, 1));
            assertEquals(Verdict.USED_ERROR, Verdict.of(bench.meter().lastResult()));
            bench.takesGoodToken();
            bench.check();
        }
    }

    private static Bench bench(EncryptionAlgorithm algorithm, long seed) {
        return new Bench(KnownKey.random(algorithm, new SplittableRandom(seed)), 2, 0);
    }

    private static byte[] digits(BigInteger number) {
        byte[] digits = new byte[20];
        String text = "0".repeat(20) + number;
        for (int i = 0; i < 20; i++) {
            digits[i] = (byte) (text.charAt(text.length() - 20 + i) - '0');
        }
        return digits;
    }
}
