package org.tokenmeter.raspberrypi.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The schematic has the nets of the pin map. */
class SchematicTest {
    private static final Path FILE = Path.of("../wiring/schematic.kicad_sch");
    private static final Map<String, String> RAILS =
            Map.of("3.3 V", "+3V3", "5 V", "+5V", "GND", "GND");
    private static final String HEADER = "J1";
    /** Parts whose pins are joined to the header without another part between. */
    private static final Set<String> JOINED_AT_ONCE =
            Set.of("level shifter", "serial adapter", "FRAM", "relay module");

    private static List<PinmapRow> rows;
    private static Schematic schematic;

    @BeforeAll
    static void read() throws IOException {
        rows = PinmapRow.read();
        schematic = Schematic.read(FILE);
    }

    private static String wanted(PinmapRow row) {
        return row.isFree() ? "" : row.isPower() ? RAILS.get(row.terminal()) : net(row);
    }

    private static String net(PinmapRow row) {
        return row.signal().toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    private static Map<Integer, String> wanted() {
        return rows.stream().collect(Collectors.toMap(PinmapRow::pin, SchematicTest::wanted));
    }

    private static Map<Integer, String> drawn(Schematic schematic) {
        return rows.stream().collect(Collectors.toMap(PinmapRow::pin,
                row -> schematic.net(HEADER, String.valueOf(row.pin()))));
    }

    @Test
    void everyPinOfTheHeaderIsOnTheNetOfThePinMap() {
        assertEquals(wanted(), drawn(schematic));
    }

    @Test
    void everySignalReachesAPart() {
        assertEquals(List.of(), rows.stream().filter(PinmapRow::isSignal)
                .filter(row -> schematic.on(net(row)).size() < 2)
                .map(PinmapRow::signal).toList());
    }

    @Test
    void whatHasNothingBetweenIsJoinedToTheTerminalOfThePinMap() {
        List<PinmapRow> direct = rows.stream()
                .filter(row -> JOINED_AT_ONCE.contains(row.part())).toList();
        assertEquals(9, direct.size());
        for (PinmapRow row : direct) {
            assertTrue(schematic.on(net(row)).stream().anyMatch(pin ->
                    pin.value().equals(row.part()) && pin.name().equals(row.terminal())),
                    row.signal());
        }
    }

    @Test
    void everyRowOfTheKeypadHasADiodeWhoseRingIsAtTheHeader() {
        for (int row = 1; row <= 4; row++) {
            String diode = "D" + row;
            assertTrue(schematic.on("KEYPAD_ROW_" + row).stream().anyMatch(pin ->
                    pin.part().equals(diode) && pin.name().equals("K")), diode);
        }
    }

    @Test
    void nothingButTheFreePinsIsJoinedToNothing() {
        assertEquals(rows.stream().filter(PinmapRow::isFree)
                        .map(row -> String.valueOf(row.pin())).toList(),
                schematic.lonely().stream().filter(pin -> pin.part().equals(HEADER))
                        .map(Schematic.Terminal::number).sorted(
                                (one, other) -> Integer.parseInt(one) - Integer.parseInt(other))
                        .toList());
    }

    @Test
    void theExportedPictureNamesEveryNetAtBothOfItsEnds() throws IOException {
        String picture = Files.readString(FILE.resolveSibling("schematic.svg"));
        assertEquals(List.of(), rows.stream().filter(PinmapRow::isSignal)
                .filter(row -> picture.split(">" + net(row) + "</text>").length != 3)
                .map(PinmapRow::signal).toList());
    }

    @Test
    void aLabelThatMovedIsFound() throws IOException {
        String swapped = Files.readString(FILE)
                .replaceFirst("global_label \"RELAY\"", "global_label \"BUZZER\"");
        assertNotEquals(wanted(), drawn(Schematic.of(swapped)));
    }

    @Test
    void aWireThatJoinsTwoSignalsIsFound() throws IOException {
        Map<Integer, String> drawn = drawn(Schematic.of(Files.readString(FILE).replaceFirst(
                "\\(wire ", "(wire (pts (xy 45.72 60.96) (xy 45.72 66.04)))\n(wire ")));
        assertNotEquals(wanted(), drawn);
        assertEquals("I2C_CLOCK I2C_DATA", drawn.get(3));
    }
}
