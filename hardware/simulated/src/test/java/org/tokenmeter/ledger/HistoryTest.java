package org.tokenmeter.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Random lives of meters, from seeds: the nightly build lives more of them. A failure names the
 * seed of its history; {@code mvn -B verify -Pnightly -Dcuts.seed=N} begins with that one.
 */
class HistoryTest {
    private static final long SEED = Long.getLong("cuts.seed", 1);
    private static final long COUNT = Long.getLong("cuts.count", 200_000);

    @Test
    void noSeedLosesOrDoublesAnything() {
        Tally tally = LongStream.range(SEED, SEED + COUNT / History.CUTS).parallel()
                .mapToObj(History::of).reduce(new Tally(), Tally::plus);
        System.out.printf("%d power cuts in histories from seed %d%n", tally.cuts(), SEED);
        assertEquals(0, tally.harms(), () -> tally + ": replay with mvn -B verify -Pnightly"
                + " -Dcuts.seed=N for the seed N above");
        assertTrue(tally.cuts() >= COUNT / History.CUTS * History.CUTS);
    }

    @Test
    void aSeedIsAlwaysTheSameHistory() {
        assertEquals(History.of(SEED).cuts(), History.of(SEED).cuts());
    }
}
