package org.tokenmeter.raspberrypi.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tokenmeter.raspberrypi.machine.Pin;
import org.tokenmeter.raspberrypi.machine.PinMap;

/** The pin map in {@code hardware/wiring}, and all that says the same in its own words. */
class WiringTest {
    private static final Path FOLDER = Path.of("../wiring");
    private static final Path PICTURE = FOLDER.resolve("wiring.svg");
    /** Set, the picture is drawn anew. */
    private static final String WRITE = "wiring.write";

    private static List<PinmapRow> rows;

    @BeforeAll
    static void readThePinMap() throws IOException {
        rows = PinmapRow.read();
    }

    private static List<PinmapRow> signals() {
        return rows.stream().filter(PinmapRow::isSignal).toList();
    }

    @Test
    void thePinMapHasEveryPinOfTheHeaderInItsOrder() {
        assertEquals(IntStream.rangeClosed(1, 40).boxed().toList(),
                rows.stream().map(PinmapRow::pin).toList());
    }

    @Test
    void theProgramUsesThePinsOfThePinMap() {
        assertEquals(PinMap.REFERENCE.pins().stream().map(WiringTest::told).sorted().toList(),
                signals().stream().map(WiringTest::told).sorted().toList());
    }

    private static String told(Pin pin) {
        return String.join(" | ", String.valueOf(pin.place()), String.valueOf(pin.bcm()),
                pin.signal().toString(), pin.signal().direction().toString(),
                pin.signal().pull().toString(), pin.signal().activeLevel().toString(),
                pin.signal().joinedTo());
    }

    private static String told(PinmapRow row) {
        return String.join(" | ", String.valueOf(row.pin()), row.bcm(), row.signal(),
                row.direction(), row.pull(), row.active(), row.joinedTo());
    }

    @Test
    void powerIsWhereEveryRaspberryPiHasIt() {
        assertEquals(List.of(1, 17), rails("3.3 V"));
        assertEquals(List.of(2, 4), rails("5 V"));
        assertEquals(List.of(6, 9, 14, 20, 25, 30, 34, 39), rails("GND"));
    }

    private static List<Integer> rails(String rail) {
        return rows.stream().filter(row -> row.isPower() && row.terminal().equals(rail))
                .map(PinmapRow::pin).toList();
    }

    @Test
    void thePictureIsDrawnFromThePinMap() throws IOException {
        String drawn = WiringPicture.of(rows);
        if (System.getProperty(WRITE) != null) {
            Files.writeString(PICTURE, drawn);
        }
        assertEquals(drawn, Files.readString(PICTURE),
                "if the wiring is meant to be so, run hardware/wiring/draw");
    }

    @Test
    void thePictureNamesEverySignalAndGivesItAWire() throws IOException {
        String picture = Files.readString(PICTURE);
        for (PinmapRow row : signals()) {
            assertTrue(picture.contains(">" + row.signal() + "</text>"), row.signal());
            assertTrue(picture.contains(">BCM " + row.bcm() + "</text>"), row.signal());
            assertTrue(picture.contains("<title>" + row.signal() + "</title>"), row.signal());
        }
    }

    @Test
    void aWireThatMovesInThePinMapMovesInThePicture() {
        PinmapRow relay = signals().stream()
                .filter(row -> row.signal().equals("relay")).findFirst().orElseThrow();
        List<PinmapRow> moved = new ArrayList<>(rows);
        moved.set(relay.pin() - 1, new PinmapRow(7, "4", relay.signal(), relay.direction(),
                relay.pull(), relay.active(), relay.joinedTo(), relay.part(), relay.terminal(),
                relay.colour()));
        assertNotEquals(WiringPicture.of(rows), WiringPicture.of(moved));
    }

    @Test
    void aTerminalThatNoPartHasIsRefused() {
        List<PinmapRow> wrong = List.of(new PinmapRow(7, "4", "relay", "output", "-", "high", "",
                "relay module", "OUT", "pink"));
        assertThrows(IllegalArgumentException.class, () -> WiringPicture.of(wrong));
    }
}
