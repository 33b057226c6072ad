package org.tokenmeter.raspberrypi.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.raspberrypi.machine.Signal.ActiveLevel;
import org.tokenmeter.raspberrypi.machine.Signal.Direction;
import org.tokenmeter.raspberrypi.machine.Signal.Pull;

class PinMapTest {
    private static final PinMap MAP = PinMap.REFERENCE;
    /** Ground, 3.3 V and 5 V. */
    private static final Set<Integer> PLACES_WITHOUT_A_SIGNAL =
            Set.of(1, 2, 4, 6, 9, 14, 17, 20, 25, 30, 34, 39);
    private static final Set<Integer> PULLED_DOWN_AT_BOOT =
            IntStream.rangeClosed(9, 27).boxed().collect(Collectors.toSet());

    @Test
    void everySignalHasAPinOfItsOwn() {
        assertEquals(Signal.values().length,
                MAP.pins().stream().map(Pin::bcm).distinct().count());
        assertEquals(Signal.values().length,
                MAP.pins().stream().map(Pin::place).distinct().count());
    }

    @Test
    void noSignalIsOnAPinThatIsReadAtBoot() {
        assertTrue(MAP.pins().stream().map(Pin::bcm).noneMatch(Set.of(0, 1)::contains));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 28})
    void aPinThatIsReadAtBootOrNotThereIsRefused(int bcm) {
        assertThrows(IllegalArgumentException.class, () -> new Pin(Signal.RELAY, bcm));
    }

    @Test
    void aPinThatIsTakenTwiceIsRefused() {
        List<Pin> pins = new ArrayList<>(MAP.pins());
        pins.set(Signal.BUZZER.ordinal(), new Pin(Signal.BUZZER, MAP.bcm(Signal.RELAY)));
        assertEquals("buzzer: BCM 26 is taken",
                assertThrows(IllegalArgumentException.class, () -> new PinMap(pins)).getMessage());
    }

    @Test
    void aMapWithoutASignalIsRefused() {
        List<Pin> pins = MAP.pins().subList(0, MAP.pins().size() - 1);
        assertThrows(IllegalArgumentException.class, () -> new PinMap(pins));
    }

    @Test
    void theHeaderHasItsPinsWhereEveryRaspberryPiHasThem() {
        Map<Integer, Integer> known = Map.of(2, 3, 3, 5, 4, 7, 14, 8, 15, 10, 17, 11, 27, 13,
                22, 15, 9, 21, 26, 37);
        known.forEach((bcm, place) ->
                assertEquals(place, new Pin(Signal.RELAY, bcm).place(), "BCM " + bcm));
        Set<Integer> places = new HashSet<>(Set.of(27, 28));
        IntStream.rangeClosed(2, 27).forEach(
                bcm -> places.add(new Pin(Signal.RELAY, bcm).place()));
        places.addAll(PLACES_WITHOUT_A_SIGNAL);
        assertEquals(IntStream.rangeClosed(1, 40).boxed().collect(Collectors.toSet()), places);
    }

    @ParameterizedTest
    @EnumSource(names = {"RELAY", "BUZZER", "LAMP_KEY", "LAMP_SUPPLY", "LAMP_NO_CREDIT"})
    void whatSwitchesSoundsOrShinesIsOffUntilAProgramTakesIt(Signal signal) {
        assertEquals(Direction.OUTPUT, signal.direction());
        assertEquals(ActiveLevel.HIGH, signal.activeLevel());
        assertTrue(PULLED_DOWN_AT_BOOT.contains(MAP.bcm(signal)));
    }

    @Test
    void aWireThatNobodyDrivesIsHeld() {
        List<Signal> floating = MAP.pins().stream().map(Pin::signal)
                .filter(signal -> signal.direction() == Direction.INPUT)
                .filter(signal -> signal.pull() == Pull.NONE)
                .toList();
        assertEquals(List.of(Signal.SPI_IN), floating, "the memory drives it while it is selected");
    }

    @Test
    void theDocumentHasEveryPinInItsTable() throws IOException {
        String document = Files.readString(Path.of("README.md"));
        List<Pin> missing = MAP.pins().stream()
                .filter(pin -> !document.contains(" " + pin.bcm() + " (" + pin.place() + ")"))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void theTableFitsAnOrdinaryTerminal() {
        List<String> table = MAP.table();
        assertEquals(1 + Signal.values().length, table.size());
        table.forEach(line -> assertTrue(line.length() <= 80, line));
        assertEquals("relay             26   37  output     -     high    load, 12 V at most",
                table.get(1 + Signal.RELAY.ordinal()));
    }
}
