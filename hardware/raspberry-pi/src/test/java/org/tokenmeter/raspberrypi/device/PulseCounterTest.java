package org.tokenmeter.raspberrypi.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PulseCounterTest {
    private static final int PULSES_IN_AN_HOUR = 20 * 3_600;
    private static final int PERIOD_MICROS = 50_000;
    private static final int SHORTEST_PULSE_MICROS = 30_000;

    private final PinBench bench = new PinBench();
    private final PulseCounter counter =
            new PulseCounter(bench.pins, 27, bench.wakes::incrementAndGet);
    private final DebouncedInput input = bench.input("pulses");
    private final Random random = new Random(62_053);
    private long nowMicros;

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void anHourOfTwentyPulsesASecondIsCountedWhole() {
        assertEquals(PULSES_IN_AN_HOUR, countedInAnHour(0));
        assertEquals(PULSES_IN_AN_HOUR, bench.wakes.get());
    }

    @Test
    void aContactThatBouncesIsCountedOnce() {
        assertEquals(PULSES_IN_AN_HOUR, countedInAnHour(4));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSpikeIsNoPulse(boolean closed) {
        close(closed, PERIOD_MICROS);
        counter.take();
        close(!closed, PulseCounter.DEBOUNCE_MICROS - 1);
        close(closed, PERIOD_MICROS);
        assertEquals(0, counter.take());
    }

    @Test
    void aPulseIsCountedWhileItIsStillGoingOn() {
        close(true, PulseCounter.DEBOUNCE_MICROS);
        assertEquals(1, counter.take());
        close(false, PERIOD_MICROS);
        assertEquals(0, counter.take());
    }

    @Test
    void aLevelThatIsToldTwiceCountsOnce() {
        close(true, PERIOD_MICROS);
        input.tellAgain();
        assertEquals(1, counter.take());
        assertEquals(1, bench.wakes.get());
    }

    @Test
    void aPulseIsTakenExactlyOnceByALoopOnAnotherThread() throws InterruptedException {
        int[] taken = new int[1];
        Thread loop = new Thread(() -> {
            while (taken[0] < PULSES_IN_AN_HOUR) {
                taken[0] += counter.take();
            }
        });
        loop.start();
        for (int i = 0; i < PULSES_IN_AN_HOUR; i++) {
            pulse(0);
        }
        loop.join(60_000);
        assertEquals(PULSES_IN_AN_HOUR, taken[0]);
        assertEquals(0, counter.take());
    }

    @Test
    void noEnergyGoesTheOtherWay() {
        pulse(0);
        assertEquals(0, counter.takeReverse());
        assertEquals(1, counter.take());
    }

    /** Pulses that the loop takes at odd moments. */
    private int countedInAnHour(int mostBounces) {
        int counted = 0;
        for (int i = 0; i < PULSES_IN_AN_HOUR; i++) {
            pulse(mostBounces);
            counted += random.nextInt(8) == 0 ? counter.take() : 0;
        }
        return counted + counter.take();
    }

    private void pulse(int mostBounces) {
        long start = nowMicros;
        bounce(true, mostBounces);
        close(true, start + SHORTEST_PULSE_MICROS - nowMicros);
        bounce(false, mostBounces);
        close(false, start + PERIOD_MICROS - nowMicros);
    }

    private void bounce(boolean closed, int most) {
        for (int i = most == 0 ? 0 : random.nextInt(most + 1); i > 0; i--) {
            close(closed, 1 + random.nextInt(1_000));
            close(!closed, 1 + random.nextInt(1_000));
        }
    }

    private void close(boolean closed, long forMicros) {
        input.close(closed, nowMicros);
        nowMicros += forMicros;
        input.advanceTo(nowMicros);
    }
}
