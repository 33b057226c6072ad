package org.tokenmeter.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenmeter.simulated.SimMemory;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/**
 * Every power cut of every kind of commit: 0 lost, 0 doubled, 0 that do not start.
 *
 * <p>What is counted stands in the assertions, so that the suite can not shrink unseen.
 */
class PowerCutTest {
    /** A record just before its sequence number turns negative, and before it turns 0. */
    private static final List<Integer> START_NUMBERS = List.of(17, Integer.MAX_VALUE, -1);
    private static final int FLIP_STEP = 97;
    private static final int BOTH_STEP = 61;
    private static final int REPEAT_STEP = 16;
    private static final long WANTED = 5_000_000;
    private static final int HEADER = 2 * RawRecord.PAYLOAD_AT;

    /** Bytes that each kind of commit writes; firmware/SPEC.md names them, too. */
    private static final Map<String, Integer> WRITTEN = Map.ofEntries(
            Map.entry("credit", 898),
            Map.entry("power limit", 898),
            Map.entry("clear credit", 898),
            Map.entry("key change", 898),
            Map.entry("key change with roll-over, EA07", 898),
            Map.entry("key change with roll-over, EA11", 898),
            Map.entry("lock-out count", 898),
            Map.entry("consumption", 78),
            Map.entry("credit, a pulse between its slices", 976),
            Map.entry("first format, blank 00", 1748),
            Map.entry("first format, blank FF", 1748),
            Map.entry("migration", 938));

    @Test
    void everyKindOfCommitSurvivesEveryPowerCut() {
        long start = System.nanoTime();
        long cuts = 0;
        for (CommitKind kind : CommitKinds.all()) {
            cuts += survivesEveryCut(kind);
        }
        System.out.printf("%d power cuts in %d s%n", cuts,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        assertTrue(cuts >= WANTED, () -> "too few power cuts");
        assertEquals(WRITTEN.size(), CommitKinds.all().size());
    }

    private static long survivesEveryCut(CommitKind kind) {
        int bytes = WRITTEN.get(kind.name());
        long single = 0;
        for (int number : isFormat(kind) ? START_NUMBERS.subList(0, 1) : START_NUMBERS) {
            CommitKind numbered = kind.numbered(number);
            PowerCuts cuts = new PowerCuts(numbered);
            assertEquals(bytes, cuts.trace().length(), kind.name());
            single += harmless(cuts.single(TornByte.EVERY),
                    cuts.trace().cuts(numbered.base(), TornByte.EVERY));
        }
        PowerCuts cuts = new PowerCuts(kind.numbered(Integer.MAX_VALUE));
        long second = harmless(cuts.second(tornTwice(kind)), leastSecond(kind, bytes));
        second += harmless(cuts.secondOfRepeated(REPEAT_STEP), bytes / REPEAT_STEP);
        long flipped = harmless(cuts.flippedBefore(FLIP_STEP), leastFlipped(kind, bytes));
        flipped += harmless(cuts.flippedAfter(), 2 * 8 * bits());
        System.out.printf("%-36s %5d bytes %8d single %9d double %8d with a flipped bit%n",
                kind, bytes, single, second, flipped);
        return single + second + flipped;
    }

    /** Where the record is small, each byte is torn in more ways. */
    private static TornByte tornTwice(CommitKind kind) {
        return List.of("consumption", "first format, blank 00").contains(kind.name())
                ? TornByte.SOME : TornByte.ONE;
    }

    /** A cut that leaves one copy whole leaves the other one to be written anew. */
    private static long leastSecond(CommitKind kind, int bytes) {
        int copy = isFormat(kind) ? RawRecord.SUPER.length()
                : kind.records().get(0).length();
        int cutCopies = isFormat(kind) ? 2 * copy : 2 * copy - HEADER;
        return Math.max(bytes, (long) (cutCopies - HEADER) * copy);
    }

    private static boolean isFormat(CommitKind kind) {
        return kind.before() == Content.BLANK;
    }

    private static long leastFlipped(CommitKind kind, int bytes) {
        long bits = kind.records().stream().mapToLong(record -> 2L * 8 * record.length()).sum();
        return bits * (bytes / FLIP_STEP) * 4;
    }

    private static long bits() {
        return RawRecord.ALL.stream().mapToLong(RawRecord::length).sum();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void bitsThatFlippedInBothCopiesLeadToServiceAndNothingElse(CommitKind kind) {
        Content after = kind.after();
        for (RawRecord record : List.of(RawRecord.SUPER, after.stateRecord(), RawRecord.COUNTER,
                RawRecord.IDENTITY)) {
            long bits = record.length() * 8L;
            harmless(new PowerCuts(kind).flippedInBoth(record, BOTH_STEP),
                    bits * (bits / BOTH_STEP));
        }
    }

    @Test
    void theSuiteBuildsWhatTheSimulatedMemoryLeaves() {
        CommitKind kind = CommitKinds.rollOver(EncryptionAlgorithm.EA07);
        Trace trace = new PowerCuts(kind).trace();
        TracedMemory built = new TracedMemory(kind.base());
        for (int position = 0; position < trace.length(); position++) {
            int mask = position * 37 & 0xFF;
            SimMemory memory = new SimMemory(true);
            memory.restore(kind.base());
            Journal journal = kind.start(memory);
            memory.cutAfter(position, mask);
            assertThrows(
                    SimMemory.PowerCut.class, () -> kind.run(journal, () -> { }));
            int address = TracedMemory.addressOf(trace.writes()[position]);
            int mark = built.mark();
            built.poke(address, built.at(address) & ~mask
                    | TracedMemory.valueOf(trace.writes()[position]) & mask);
            assertArrayEquals(built.bytes(), memory.image());
            built.rollBack(mark);
            built.apply(trace.writes()[position]);
        }
    }

    private static long harmless(Tally tally, long least) {
        assertEquals(0, tally.harms(), tally::toString);
        assertTrue(tally.cuts() >= least, () -> tally.cuts() + " cuts, not " + least);
        return tally.cuts();
    }

    static List<CommitKind> kinds() {
        return CommitKinds.all();
    }
}
