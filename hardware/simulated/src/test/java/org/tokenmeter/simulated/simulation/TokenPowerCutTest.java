package org.tokenmeter.simulated.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/** The power fails at every byte that any token makes the meter write, events included. */
class TokenPowerCutTest {
    /** Bytes of the commit of a state, of which firmware/SPEC.md tells, and of an event. */
    private static final int COMMIT = 898;
    private static final int EVENT = 32;
    /** A move of the load switch: the record of LIFE twice, and an event. */
    private static final int MOVE = 2 * 78 + EVENT;

    @Test
    void everyTokenCutAtAnyByteIsDoneOrNotDoneAndCountsOnceWhenItIsEnteredAgain() {
        long start = System.nanoTime();
        List<CutCase> cases = Arrays.stream(EncryptionAlgorithm.values())
                .flatMap(algorithm -> CutCase.all(algorithm).stream()).toList();
        long cuts = cases.parallelStream().mapToLong(CutSweep::of).sum();
        System.out.printf("%d power cuts in %d kinds of tokens in %d s%n", cuts, cases.size(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        assertTrue(cuts > (long) COMMIT * cases.size());
    }

    @ParameterizedTest
    @EnumSource(EncryptionAlgorithm.class)
    void everyTokenIsStoredInOneCommitAndLeavesAnEntryAndItsEvents(EncryptionAlgorithm algorithm) {
        for (CutCase cutCase : CutCase.all(algorithm)) {
            long written = CutSweep.written(cutCase);
            long beside = written - COMMIT - (cutCase.token().isPresent() ? CutSweep.ENTRY : 0);
            assertTrue(beside == 0 || beside == EVENT || beside == EVENT + MOVE || beside == MOVE,
                    () -> cutCase + " writes " + written);
        }
    }

    @ParameterizedTest
    @EnumSource(EncryptionAlgorithm.class)
    void aTokenThatChangesNothingLeavesAnEntryAlone(EncryptionAlgorithm algorithm) {
        for (CutCase cutCase : CutCase.silent(algorithm)) {
            assertEquals(CutSweep.ENTRY, CutSweep.written(cutCase), cutCase::toString);
        }
    }
}
