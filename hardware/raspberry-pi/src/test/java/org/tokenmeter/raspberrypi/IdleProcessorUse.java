package org.tokenmeter.raspberrypi;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how much of one processor the loop of an idle meter uses: in how many of many moments
 * of a minute its thread runs, or could. The processor time that the system accounts is too coarse
 * for a thread that wakes once a second. No build runs it; README.md says how to.
 */
class IdleProcessorUse {
    private static final int SECONDS = 60;
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MICROSECONDS.toNanos(200);

    @TempDir
    private Path folder;

    @Test
    void theLoopOfAnIdleMeterUsesUnderOnePercent() throws Exception {
        try (LiveBench bench = new LiveBench(folder)) {
            bench.start();
            bench.await("CR      0.00 kWh");
            Thread loop = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("meter"))
                    .findFirst().orElseThrow();
            long looks = 0;
            long running = 0;
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (System.nanoTime() < end) {
                looks++;
                running += loop.getState() == Thread.State.RUNNABLE ? 1 : 0;
                LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            }
            System.out.printf(Locale.ROOT, "idle loop: running in %d of %d moments, %.2f %%%n",
                    running, looks, 100.0 * running / looks);
            bench.end();
            assertTrue(running * 100 < looks);
        }
    }
}
