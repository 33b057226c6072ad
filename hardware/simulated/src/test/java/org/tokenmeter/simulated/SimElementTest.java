package org.tokenmeter.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimElementTest {
    @Test
    void nothingPassesAnOpenSwitch() {
        SimElement element = new SimElement(1000);
        assertEquals(0, element.pass(5_000_000));
        assertEquals(0, element.take());
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 800, 1000, 1600, 3200, 10_000, 999_983})
    void pulsesFollowTheEnergyThatPassedWithoutDrift(int impulsesPerUnit) {
        SimElement element = new SimElement(impulsesPerUnit);
        element.set(true);
        SplittableRandom random = new SplittableRandom(impulsesPerUnit);
        long passed = 0;
        long pulses = 0;
        for (int i = 0; i < 2_000; i++) {
            long rest = random.nextLong(20_000_000 / impulsesPerUnit + 2);
            while (rest > 0) {
                long now = element.pass(rest);
                rest -= now;
                passed += now;
                pulses += element.take();
            }
            assertEquals(passed * impulsesPerUnit / 1_000_000, pulses);
        }
    }
}
