package org.tokenmeter.raspberrypi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.io.gpio.digital.DigitalOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenmeter.jvm.FileMemory;
import org.tokenmeter.jvm.PluggedLine;
import org.tokenmeter.jvm.UnusableDeviceException;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.line.LineAddress;
import org.tokenmeter.line.LineException;
import org.tokenmeter.line.Transport;
import org.tokenmeter.link.LinkSettings;
import org.tokenmeter.raspberrypi.device.FramModel;
import org.tokenmeter.raspberrypi.machine.FakeMachine;
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
            bench.await("CR      0.00 kWh");
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
    void aHostOnTheLineEntersATokenAndTheDisplayShowsIt() throws Exception {
        try (LiveBench bench = new LiveBench(folder);
                PluggedLine line = PluggedLine.open(LineAddress.parse("tcp:127.0.0.1:0"),
                        LinkSettings.MODE_C_WITHOUT_SPEED);
                Transport host = LineAddress.parse(line.address().orElseThrow()).connect()) {
            bench.plug(line);
            bench.start();
            bench.await("CR      0.00 kWh");
            assertEquals("/STS5TOKENMETER\r\n", asked(host, "/?!\r\n", "\n"));
            asked(host, "\006051\r\n", "\3`");
            String data = "W1\0020-0:19.40.0(" + WiredMeterTest.TOKEN.replace(" ", "") + ")\3";
            int check = data.chars().reduce(0, (sum, character) -> sum ^ character);
            assertEquals("\6", asked(host, "\1" + data + (char) check, "\6"));
            bench.await("ACCEPTED        ");
            bench.end();
            assertEquals(100_000_000, PiBench.stored(bench.fram).balance());
            assertEquals("the serial line is " + line.address().orElseThrow(), bench.said.get(3));
        }
    }

    /** Says something, and answers what comes, up to these characters. */
    private static String asked(Transport host, String words, String end) throws LineException {
        byte[] bytes = words.getBytes(StandardCharsets.US_ASCII);
        host.write(bytes, 0, bytes.length);
        StringBuilder heard = new StringBuilder();
        byte[] chunk = new byte[1];
        while (heard.indexOf(end) < 0) {
            assertEquals(1, host.read(chunk, Duration.ofSeconds(20)), heard::toString);
            heard.append((char) chunk[0]);
        }
        return heard.toString();
    }

    @Test
    void aMeterWithoutItsBusesSaysSoAndTakesTokensIntoFiles() throws Exception {
        FakeMachine machine = FakeMachine.pi4(folder.resolve("machine"))
                .without("dev/i2c-1").without("dev/spidev0.0");
        try (LiveBench bench = new LiveBench(folder, machine)) {
            bench.i2c.switchOff(true);
            bench.fram.setBus(FramModel.Bus.THROWS);
            bench.start();
            bench.type(WiredMeterTest.TOKEN);
            LiveBench.await(bench.output("relay")::isHigh);
            bench.end();
            assertEquals(List.of("there is no /dev/i2c-1: sudo raspi-config nonint do_i2c 0",
                    "there is no /dev/spidev0.0: sudo raspi-config nonint do_spi 0", PROVIDERS,
                    "memory: the files in " + bench.data()
                            + "; no FRAM answers on SPI 0, which would wear less",
                    "meter 00000000000   SGC 201457   TI 01   KRN 1   EA07",
                    "the meter runs; Ctrl-C ends it",
                    "no display answers at 0x27 or 0x3f: the meter goes on without it; check its "
                            + "plug, and that I2C is switched on"), bench.said);
            try (FileMemory files = FileMemory.open(bench.data())) {
                Ledger ledger = new Ledger(files);
                ledger.open();
                assertEquals(100_000_000, ledger.balance());
            }
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
