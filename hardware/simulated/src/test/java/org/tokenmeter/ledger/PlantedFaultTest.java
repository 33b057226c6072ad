package org.tokenmeter.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/** The power-cut suite can fail: it catches each of these, and nothing in their sound twin. */
class PlantedFaultTest {
    private static final int STEP = 997;

    @ParameterizedTest
    @EnumSource(PlantedFault.class)
    void aPlantedFaultIsCaught(PlantedFault fault) {
        Tally found = suite(fault.kind());
        System.out.printf("%-24s caught by %6d of %6d cuts%n",
                fault, found.harms(), found.cuts());
        assertTrue(found.harms() > 0, fault::name);
    }

    @Test
    void theJournalThatFaultsArePlantedInIsSound() {
        CommitKind credit = CommitKinds.credit(EncryptionAlgorithm.EA07);
        CommitKind rollOver = CommitKinds.rollOver(EncryptionAlgorithm.EA11);
        for (int sequence : new int[] {17, Integer.MAX_VALUE, -1}) {
            for (CommitKind kind : new CommitKind[] {credit, rollOver}) {
                Tally found = suite(kind.numbered(sequence).with(TwinJournal::new));
                assertEquals(0, found.harms(), found::toString);
            }
        }
    }

    private static Tally suite(CommitKind kind) {
        PowerCuts cuts = new PowerCuts(kind);
        return cuts.single(TornByte.SOME)
                .plus(cuts.flippedBefore(STEP))
                .plus(cuts.flippedAfter())
                .plus(cuts.flippedInBoth(RawRecord.STATE_0, STEP));
    }
}
