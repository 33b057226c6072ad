package org.tokenmeter.raspberrypi;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * How long a key takes to the display, from the end of its bounce: the scans, the writes that stand
 * in its way and its own, in the time that the buses need.
 */
class KeyDelayTest {
    private static final int MOST_MICROS = 30_000;
    private static final int STEP_MICROS = 500;
    /** Keys that close within one scan have no order. */
    private static final int ONE_SCAN_MICROS = 5_100;

    private long worstMicros;

    @AfterEach
    void tellTheWorst(TestInfo test) {
        System.out.println(test.getDisplayName() + " at most " + worstMicros + " us");
    }

    @Test
    void aKeyPressedAtAnyMomentOfAnIdleMeterShowsInTime() {
        for (int moment = 0; moment < 100_000; moment += 7 * STEP_MICROS) {
            try (PiBench bench = cleanBench()) {
                bench.runUntil(bench.time.micros() + moment);
                assertShowsInTime(bench, '7', moment);
            }
        }
    }

    @Test
    void aKeyPressedWhileATokenIsStoredShowsInTime() {
        for (int moment = ONE_SCAN_MICROS; moment < 90_000; moment += STEP_MICROS) {
            try (PiBench bench = cleanBench()) {
                bench.type("5724 7005 6662 2638 961");
                bench.contacts.press(PiBench.position('7'));
                bench.runUntil(bench.time.micros() + moment);
                assertShowsInTime(bench, '1', moment);
            }
        }
    }

    @Test
    void aKeyPressedWhileAPulseIsStoredShowsInTime() {
        for (int moment = 0; moment < 40_000; moment += STEP_MICROS) {
            try (PiBench bench = cleanBench()) {
                bench.type(WiredMeterTest.TOKEN);
                bench.run(10_000);
                bench.input("pulses").close(true, bench.time.micros());
                bench.runUntil(bench.time.micros() + moment);
                assertShowsInTime(bench, '7', moment);
            }
        }
    }

    private static PiBench cleanBench() {
        PiBench bench = new PiBench(1);
        bench.contacts.bounceAtMost(0);
        return bench;
    }

    private void assertShowsInTime(PiBench bench, char key, int moment) {
        long pressedAt = bench.time.micros();
        bench.contacts.press(PiBench.position(key));
        while (bench.lcd.row(0).charAt(0) != key
                && bench.time.micros() <= pressedAt + MOST_MICROS) {
            bench.runUntil(bench.time.micros() + 100);
        }
        long took = bench.time.micros() - pressedAt;
        worstMicros = Math.max(worstMicros, took);
        assertTrue(took <= MOST_MICROS, "pressed at " + moment + " us: took " + took + " us");
    }
}
