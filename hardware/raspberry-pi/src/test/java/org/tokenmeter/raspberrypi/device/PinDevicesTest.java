package org.tokenmeter.raspberrypi.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.event.ShutdownEvent;
import com.pi4j.event.ShutdownListener;
import com.pi4j.io.exception.IOAlreadyExistsException;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.provider.exception.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tokenmeter.hal.Lamps;

class PinDevicesTest {
    private static final List<String> LAMPS = List.of("lamp-key", "lamp-supply", "lamp-no-credit");

    private final PinBench bench = new PinBench();
    private final GpioPins pins = bench.pins;

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void nothingIsOnAtTheStart() {
        assertTrue(outputs().allMatch(DigitalOutput::isLow));
    }

    @Test
    void nothingIsOnAfterTheShutdown() {
        List<DigitalOutput> outputs = outputs().toList();
        outputs.forEach(DigitalOutput::high);
        bench.context.shutdown();
        assertTrue(outputs.stream().allMatch(DigitalOutput::isLow));
    }

    @Test
    void theRelayClosesAndOpens() {
        Relay relay = new Relay(pins, 26);
        relay.set(true);
        assertTrue(bench.output("relay").isHigh());
        relay.set(false);
        assertTrue(bench.output("relay").isLow());
    }

    @Test
    void theRelayIsOpenBeforeTheContextShutsDown() {
        Relay relay = new Relay(pins, 26);
        List<String> seen = new ArrayList<>();
        bench.output("relay").addListener(event -> seen.add("relay " + event.state()));
        bench.context.addListener(new ShutdownListener() {
            @Override
            public void beforeShutdown(ShutdownEvent event) {
                seen.add("shutdown");
            }

            @Override
            public void onShutdown(ShutdownEvent event) {
                // What is done by then is done.
            }
        });
        relay.set(true);
        relay.close();
        bench.context.shutdown();
        assertEquals(List.of("relay HIGH", "relay LOW", "shutdown"), seen.subList(0, 3));
        assertFalse(seen.subList(3, seen.size()).contains("relay HIGH"));
    }

    @Test
    void theBuzzerSoundsAndFallsSilent() {
        PinBuzzer buzzer = new PinBuzzer(pins, 18);
        buzzer.set(true);
        assertTrue(bench.output("buzzer").isHigh());
        buzzer.set(false);
        assertTrue(bench.output("buzzer").isLow());
    }

    @Test
    void exactlyTheLampsThatAreNamedAreLit() {
        PinLamps lamps = new PinLamps(pins, 22, 23, 24);
        assertEquals(List.of(22, 23, 24),
                LAMPS.stream().map(name -> bench.output(name).address()).toList());
        for (int shown : new int[] {Lamps.KEY, Lamps.SUPPLY, Lamps.NO_CREDIT, 0, 5, Lamps.ALL}) {
            lamps.show(shown);
            assertEquals(shown, lit());
        }
    }

    @Test
    void anOpenCoverAndACutWireAreTheSame() {
        CoverContact cover = new CoverContact(pins, 17, bench.wakes::incrementAndGet);
        assertTrue(cover.isOpen());
        bench.input("cover").close(true, 0);
        bench.input("cover").advanceTo(CoverContact.DEBOUNCE_MICROS);
        assertFalse(cover.isOpen());
        assertEquals(1, bench.wakes.get());
        bench.input("cover").close(false, 1_000_000);
        assertEquals(1, bench.wakes.get());
        bench.input("cover").advanceTo(1_000_000 + CoverContact.DEBOUNCE_MICROS);
        assertTrue(cover.isOpen());
        assertEquals(2, bench.wakes.get());
    }

    @Test
    void aJumperToGroundIsSetAndABrokenWireIsNot() {
        JumperContact jumper = new JumperContact(pins, 25, bench.wakes::incrementAndGet);
        assertFalse(jumper.isSet());
        bench.input("service-jumper").close(true, 0);
        bench.input("service-jumper").advanceTo(JumperContact.DEBOUNCE_MICROS);
        assertTrue(jumper.isSet());
        assertEquals(1, bench.wakes.get());
    }

    @Test
    void inputsArePulledUp() {
        new CoverContact(pins, 17, () -> { });
        new JumperContact(pins, 25, () -> { });
        new PulseCounter(pins, 27, () -> { });
        Stream.of("cover", "service-jumper", "pulses").forEach(name -> assertEquals(
                PullResistance.PULL_UP, bench.input(name).config().getPull(), name));
    }

    @Test
    void aPinServesOneDevice() {
        new Relay(pins, 26);
        assertThrows(IOAlreadyExistsException.class, () -> new PinBuzzer(pins, 26));
    }

    @Test
    void aProviderThatIsNotThereIsNotReplacedByAnother() {
        GpioPins onPi = new GpioPins(bench.context, "gpiod-digital-output", "gpiod-digital-input");
        assertThrows(ProviderNotFoundException.class, () -> new Relay(onPi, 26));
        assertThrows(ProviderNotFoundException.class, () -> new CoverContact(onPi, 17, () -> { }));
    }

    private Stream<DigitalOutput> outputs() {
        new Relay(pins, 26);
        new PinBuzzer(pins, 18);
        new PinLamps(pins, 22, 23, 24);
        return Stream.concat(Stream.of("relay", "buzzer"), LAMPS.stream()).map(bench::output);
    }

    private int lit() {
        int lit = 0;
        for (int i = 0; i < LAMPS.size(); i++) {
            lit |= bench.output(LAMPS.get(i)).isHigh() ? 1 << i : 0;
        }
        return lit;
    }
}
