package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RunningLoadTest {
    private static final int HOUR = 3_600_000;

    private long now = -5_000;
    private final RunningLoad load = new RunningLoad(1000, () -> now);

    @Test
    void aKilowattMakesAPulseConstantInAnHour() {
        load.setWatts(1000);
        load.set(true);
        now += HOUR;
        assertEquals(1000, load.take());
        assertEquals(0, load.take());
    }

    @Test
    void theNextPulseComesWhenItIsSaidTo() {
        load.setWatts(2500);
        load.set(true);
        for (int pulse = 0; pulse < 20; pulse++) {
            now = load.deadline() - 1;
            assertEquals(0, load.take());
            now = load.deadline();
            assertEquals(1, load.take());
        }
    }

    @Test
    void nothingRunsThroughAnOpenSwitch() {
        load.setWatts(10_000);
        assertEquals(Long.MAX_VALUE, load.deadline());
        now += HOUR;
        assertEquals(0, load.take());
        assertEquals(0, load.watts(0));
        load.set(true);
        assertEquals(10_000, load.watts(0));
        assertEquals(now + 360, load.deadline());
    }

    @Test
    void aChangeCountsFromItsMomentOn() {
        load.set(true);
        load.setWatts(1000);
        now += HOUR;
        load.setWatts(4000);
        now += HOUR;
        load.set(false);
        now += HOUR;
        assertEquals(5000, load.take());
    }
}
