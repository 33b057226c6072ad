package org.tokenmeter.simulated.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Random days of random meters against a model of the rules; the nightly build lives more of them.
 * A failure names its seed and day, and the command that lives them again.
 */
class SimulationTest {
    private static final long SEED = Long.getLong("simulation.seed", 1);
    private static final int DAYS = Integer.getInteger("simulation.days", 2_000);
    /** Days in which everything that can happen has happened. */
    private static final int FULL = 2_000;

    private static final int[] REASONS = {ModelSupply.NO_CREDIT, ModelSupply.UNDER_TEST,
        ModelSupply.TAMPERED, ModelSupply.OVERLOADED, ModelSupply.UNBALANCED};

    @Test
    void noMeterEverDiffersFromTheModel() {
        int days = Math.min(DAYS, Life.DAYS);
        LifeTally tally = LongStream.range(SEED, SEED + (DAYS + days - 1) / days).parallel()
                .mapToObj(seed -> Life.of(seed, days))
                .reduce(new LifeTally(), LifeTally::plus);
        System.out.println("From seed " + SEED + ": " + tally);
        assertTrue(tally.days() >= DAYS);
        if (DAYS >= FULL) {
            for (Verdict verdict : Verdict.values()) {
                assertTrue(tally.tokens(verdict) > 0, () -> verdict + " in " + tally);
            }
            assertTrue(tally.stored() > 0 && tally.lost() > 0, tally::toString);
            assertTrue(tally.loadHours() > 0, tally::toString);
            for (int reason : REASONS) {
                assertTrue(tally.opened(reason) > 0, () -> "reason " + reason + " in " + tally);
            }
        }
    }

    @Test
    void aSeedIsAlwaysTheSameLife() {
        assertEquals(Life.of(SEED, 2).toString(), Life.of(SEED, 2).toString());
    }
}
