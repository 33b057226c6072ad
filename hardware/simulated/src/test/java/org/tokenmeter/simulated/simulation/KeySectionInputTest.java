package org.tokenmeter.simulated.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/** Every value of every small field of a key-change set, against the model and by hand. */
class KeySectionInputTest {
    private static final int[] GROUPS = {0, 1, 0xFFF, 0x1000, 999_999, 1_000_000, 0xFFFFFF,
        0xF4000, 0xF4240, 0x800000};
    private static final long SEED = 130;

    @ParameterizedTest
    @EnumSource(EncryptionAlgorithm.class)
    void everyRevisionTypeRolloverAndAnnouncementIsJudged(EncryptionAlgorithm algorithm) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int keyType = 0; keyType < 3; keyType++) {
            for (int bits = 0; bits < 256; bits++) {
                KnownKey old = KnownKey.random(algorithm, random);
                NewKey set = new NewKey(KnownKey.random(algorithm, random), bits >>> 4, bits & 3,
                        42, 0x5A, 654_321, (bits & 4) != 0, (bits & 8) != 0);
                Bench bench = new Bench(old, keyType, 0);
                boolean mayBecome = set.type() == 1 || set.type() == 2
                        || set.type() == 0 && keyType == 0;
                boolean isInRange = set.revision() >= 1 && set.revision() <= 9;
                Verdict expected = !mayBecome ? Verdict.KEY_TYPE_ERROR
                        : isInRange ? Verdict.FIRST_KCT : Verdict.RANGE_ERROR;
                assertEquals(expected, bench.send(set.section(old, 1)));
                completes(bench, old, set);
                assertEquals(expected == Verdict.FIRST_KCT ? set.key() : old, bench.key());
                bench.takesGoodToken();
            }
        }
    }

    /** Enters the sections behind the first; what a refused first one leaves behind is dropped. */
    private static void completes(Bench bench, KnownKey old, NewKey set) {
        for (int section = 2; section <= set.size(); section++) {
            bench.send(set.section(old, section));
            bench.check();
        }
        bench.meter().advance(600_000);
        bench.check();
    }

    @ParameterizedTest
    @EnumSource(EncryptionAlgorithm.class)
    void everyTariffIndexIsJudged(EncryptionAlgorithm algorithm) {
        SplittableRandom random = new SplittableRandom(SEED);
        KnownKey key = KnownKey.random(algorithm, random);
        Bench bench = new Bench(key, 2, 0);
        for (int tariff = 0; tariff < 256; tariff++) {
            KnownKey old = bench.key();
            NewKey set = new NewKey(KnownKey.random(algorithm, random), 1, 2, tariff, 255, 7,
                    true, false);
            bench.send(set.section(old, 1));
            assertEquals(tariff <= 99 ? Verdict.SECOND_KCT : Verdict.RANGE_ERROR,
                    bench.send(set.section(old, 2)));
            completes(bench, old, set);
            assertEquals(Math.min(99, tariff), bench.meter().read(RegisterId.TARIFF_INDEX));
            bench.takesGoodToken();
        }
    }

    @ParameterizedTest
    @EnumSource(EncryptionAlgorithm.class)
    void everyEdgeOfTheSupplyGroupIsJudgedWhicheverHalfComesLast(EncryptionAlgorithm algorithm) {
        SplittableRandom random = new SplittableRandom(SEED);
        int[][] orders = algorithm == EncryptionAlgorithm.EA07
                ? new int[][] {{1, 2, 3}, {3, 2, 1}, {1, 3, 2}}
                : new int[][] {{1, 2, 3, 4}, {4, 3, 2, 1}, {2, 1, 4, 3}, {3, 1, 4, 2}};
        for (int group : GROUPS) {
            for (int[] order : orders) {
                Bench bench = new Bench(KnownKey.random(algorithm, random), 2, 0);
                KnownKey old = bench.key();
                NewKey set = new NewKey(KnownKey.random(algorithm, random), 1, 2, 1, 255, group,
                        true, false);
                int refused = 0;
                for (int section : order) {
                    refused += bench.send(set.section(old, section)) == Verdict.RANGE_ERROR
                            ? 1 : 0;
                }
                boolean isInRange = group <= 999_999;
                assertEquals(isInRange ? 0 : 1, refused);
                assertEquals(isInRange ? group : 123_456,
                        bench.meter().read(RegisterId.SUPPLY_GROUP_CODE));
                bench.check();
                bench.takesGoodToken();
            }
        }
    }
}
