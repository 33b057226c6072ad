package org.tokenmeter.raspberrypi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.io.gpio.digital.DigitalOutput;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.jvm.selftest.Check;
import org.tokenmeter.jvm.selftest.SelfTest;
import org.tokenmeter.jvm.selftest.SelfTestReport;

/** The self-test of a Raspberry Pi, on mocked pins with models of the devices. */
class RaspberryPiBenchTest {
    private static SelfTestReport test(FaultyWitness witness) {
        try (RaspberryPiBench bench = witness.bench) {
            return SelfTest.of(bench);
        }
    }

    @Test
    void aBoardWithNothingWrongPassesAndItsMemoryIsAsItWas() {
        FaultyWitness witness = new FaultyWitness(PlantedFault.NONE);
        new Random(1).nextBytes(witness.fram.bytes);
        byte[] image = witness.fram.bytes.clone();
        SelfTestReport report = test(witness);
        assertEquals(List.of("self-test of the raspberry-pi board", "lamps     pass",
                "display   pass", "buzzer    pass", "relay     pass", "keypad    pass",
                "memory    pass", "pulses    pass", "cover     pass", "jumper    pass",
                "serial    pass", "10 passed, 0 failed"), report.table());
        assertTrue(report.isPassed());
        assertArrayEquals(image, witness.fram.bytes);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aPlantedFaultIsFoundAndNothingElseIsBlamed(PlantedFault fault) {
        assertEquals(List.of(new Check(fault.check, fault.said)),
                test(new FaultyWitness(fault)).checks().stream()
                        .filter(check -> !check.isPassed()).toList());
    }

    @Test
    void theLoadIsOffWhenTheTestIsStoppedInItsMiddle() {
        FaultyWitness witness = new FaultyWitness(PlantedFault.NONE);
        DigitalOutput relay = witness.providers.context().registry().get("relay");
        witness.bench.board().loadSwitch().set(true);
        assertTrue(relay.isHigh());
        witness.bench.close();
        assertFalse(relay.isHigh());
        witness.bench.close();
    }
}
