package org.tokenmeter.simulated.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.SimMeter;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/** A year of trying numbers gives few tries, whatever is done to the power. */
class AttackTest {
    /** Tries that a year may give. */
    static final int MOST_TRIES = 8_800;
    private static final int TRIES_WITHOUT_TRICKS = 8_700;

    @Test
    void noAttackGetsMoreThan8800TriesInAYear() {
        Map<Attack, Integer> tries = Arrays.stream(Attack.values()).parallel()
                .collect(Collectors.toMap(attack -> attack, Attack::triesInAYear, Math::max,
                        () -> new EnumMap<>(Attack.class)));
        System.out.println("Tries in a year: " + tries);
        assertTrue(tries.get(Attack.WAITS) > TRIES_WITHOUT_TRICKS, tries::toString);
        assertTrue(tries.values().stream().allMatch(count -> count <= MOST_TRIES),
                tries::toString);
    }

    /** So whoever cuts the power before a wrong number counts can not win with a right one. */
    @ParameterizedTest
    @EnumSource(EncryptionAlgorithm.class)
    void aCutThatHidesAWrongTokenHidesARightOneToo(EncryptionAlgorithm algorithm) {
        Bench bench = new Bench(KnownKey.random(algorithm, new SplittableRandom(140)), 2, 0);
        SimMeter meter = bench.meter();
        for (int i = 0; i < 5; i++) {
            bench.unlock();
            bench.send(new byte[20]);
        }
        bench.unlock();
        byte[] image = meter.board().memory().image();
        int hidden = 0;
        boolean isReached = true;
        for (int cut = 0; isReached; cut++) {
            isReached = sendsIntoCut(meter, image, cut, new byte[20]);
            boolean isCounted = meter.read(RegisterId.WRONG_TOKENS) != 5;
            sendsIntoCut(meter, image, cut, bench.key().credit(0, 1_000, 10));
            assertEquals(isCounted, meter.read(RegisterId.CREDIT) != 0, "byte " + cut);
            hidden += isCounted ? 0 : 1;
        }
        assertTrue(hidden > 400, hidden + " hidden");
    }

    private static boolean sendsIntoCut(SimMeter meter, byte[] image, int cut, byte[] digits) {
        meter.powerOff();
        meter.board().memory().restore(image);
        meter.powerOn();
        meter.armCut(cut);
        meter.send(digits);
        boolean isCut = !meter.isPowered();
        meter.powerOn();
        return isCut;
    }
}
