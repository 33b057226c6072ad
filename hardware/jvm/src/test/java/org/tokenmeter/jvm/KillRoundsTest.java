package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process ({@code kill -9}) at any moment and looks at what it left.
 *
 * <p>This shows what the death of a process leaves, and no more: the kernel lives and still writes
 * what it was given. {@link PowerLossTest} is about the power.
 */
class KillRoundsTest {
    private static final int ROUNDS = 200;
    /** Processes at a time, each with a folder of its own that lives through its rounds. */
    private static final int LANES = 2;
    private static final int MOST_RECORDS = 20;

    @TempDir
    private Path folder;

    @Test
    void theDeathOfTheProcessLosesNoSyncedRecordWhileTheMachineLives() throws Exception {
        long seed = Long.getLong("tokenmeter.seed", System.nanoTime());
        System.out.printf("%d kill rounds, seed %d (-Dtokenmeter.seed=%<d)%n", ROUNDS, seed);
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        try {
            List<Future<Long>> records = IntStream.range(0, LANES)
                    .mapToObj(lane -> lanes.submit(() -> rounds(lane, new Random(seed + lane))))
                    .toList();
            long written = 0;
            for (Future<Long> lane : records) {
                written += lane.get();
            }
            System.out.printf("%d kill rounds, %d records, 0 lost%n", ROUNDS, written);
        } finally {
            lanes.shutdownNow();
        }
    }

    private long rounds(int lane, Random random) throws Exception {
        Path place = folder.resolve("meter" + lane);
        long newest = 0;
        for (int round = 0; round < ROUNDS / LANES; round++) {
            newest = round(place, newest, 1 + random.nextInt(MOST_RECORDS));
        }
        return newest;
    }

    /** One life of a process, which ends when it has said some counters; returns the newest. */
    private static long round(Path place, long found, int lines) throws Exception {
        long said = found;
        try (ChildMeter child = new ChildMeter(place)) {
            for (int i = 0; i < lines; i++) {
                said = next(said, child.nextLine());
            }
            for (String line : child.kill()) {
                said = next(said, line);
            }
        }
        try (FileMemory memory = FileMemory.open(place)) {
            long newest = RecordWriter.newest(memory);
            assertTrue(newest == said || newest == said + 1,
                    "said " + said + " and left " + newest);
            return newest;
        }
    }

    private static long next(long said, String line) {
        assertNotNull(line, "the process ended by itself");
        assertEquals(Long.toString(said + 1), line);
        return said + 1;
    }
}
