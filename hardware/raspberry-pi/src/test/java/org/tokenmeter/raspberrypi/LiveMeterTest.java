package org.tokenmeter.raspberrypi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.io.gpio.digital.DigitalOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenmeter.jvm.UnusableDeviceException;
import org.tokenmeter.raspberrypi.machine.PinMap;
import org.tokenmeter.raspberrypi.machine.Signal;

/** The board as its program runs it: opened, on a thread of its own, in the time of the machine. */
class LiveMeterTest {
    private static final String PROVIDERS = "Pi4J drives outputs by MockDigitalOutputProviderImpl, "
            + "inputs by Provider, I2C by I2cBusModel, SPI by SpiBusModel";

    @TempDir
    private Path folder;

    @Test
    void aTokenTypedOnTheKeypadIsAcceptedAndTheEndOpensTheLoadAndReleasesThePins()
            throws Exception {
        try (LiveBench bench = new LiveBench(folder)) {
            bench.start();
            bench.type(WiredMeterTest.TOKEN);
            bench.await("ACCEPTED        ");
            DigitalOutput relay = bench.output("relay");
            LiveBench.await(relay::isHigh);
            bench.end();
            assertTrue(relay.isLow());
            assertFalse(bench.lcd.isLit());
            assertTrue(bench.providers.context().registry().all().isEmpty());
            assertEquals(100_000_000, PiBench.stored(bench.fram).balance());
            assertTrue(PiBench.stored(bench.fram).consumption().stoppedClean());
            assertEquals(List.of(PROVIDERS, "memory: the FRAM on SPI 0",
                    "meter 00000000000   SGC 201457   TI 01   KRN 1   EA07",
                    "the meter runs; Ctrl-C ends it"), bench.said);
        }
    }

    @Test
    void aPinThatAnotherHoldsIsSaidWithItsCureAndNothingStaysTaken() throws IOException {
        try (LiveBench bench = new LiveBench(folder)) {
            bench.providers.context().create(DigitalOutput
                    .newConfigBuilder(bench.providers.context())
                    .id("another").address(PinMap.REFERENCE.bcm(Signal.BUZZER))
                    .provider(bench.providers.outputs()).build());
            UnusableDeviceException failure =
                    assertThrows(UnusableDeviceException.class, bench::open);
            assertTrue(failure.getMessage().startsWith("the pins can not be taken: "),
                    failure.getMessage());
            assertEquals("gpioinfo says who holds them; end that program", failure.hint());
            assertTrue(bench.providers.context().registry().all().isEmpty());
        }
    }
}
