package org.tokenmeter.raspberrypi.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.hal.Lamps;
import org.tokenmeter.jvm.selftest.Sign;

/** The parts list and the bring-up say what pin map and schematic say. */
class BuildersDocumentsTest {
    private static final Path FOLDER = Path.of("../wiring");

    private static List<List<String>> parts() throws IOException {
        return CsvLine.read(FOLDER.resolve("BOM.csv"));
    }

    private static String bringUp() throws IOException {
        return Files.readString(FOLDER.resolve("BRINGUP.md"));
    }

    @Test
    void thePartsListHasThePartsOfTheSchematic() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (List<String> part : parts()) {
            Arrays.stream(part.get(0).split(" ")).filter(reference -> !reference.isEmpty())
                    .forEach(reference -> listed.put(reference, part.get(3)));
        }
        assertEquals(Schematic.read(FOLDER.resolve("schematic.kicad_sch")).parts(), listed);
    }

    @Test
    void everyPartHasTwoAlternativesAndItsNumber() throws IOException {
        for (List<String> part : parts()) {
            assertEquals(7, part.size(), part.toString());
            assertTrue(part.subList(1, 7).stream().noneMatch(String::isEmpty), part.toString());
            String references = part.get(0);
            assertTrue(references.isEmpty() || part.get(1).equals(
                    String.valueOf(references.split(" ").length)), part.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"keypad row, '29, 31, 33, 35'", "keypad column, '36, 38, 40, 32'",
        "lamp, '15, 16, 18'", "serial, '8 and 10'", "cover, 11"})
    void theBringUpNamesThePinsOfASignal(String signal, String pins) throws IOException {
        Set<String> known = PinmapRow.read().stream()
                .filter(row -> row.signal().startsWith(signal))
                .map(row -> String.valueOf(row.pin()))
                .collect(Collectors.toSet());
        assertEquals(known, Set.of(pins.split(", | and ")));
        String document = bringUp();
        assertTrue(document.contains("pin " + pins) || document.contains("pins " + pins));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lamps", "display", "buzzer", "relay", "keypad", "memory", "pulses",
        "cover", "jumper", "serial"})
    void everyCheckOfTheSelfTestHasItsFaults(String check) throws IOException {
        assertTrue(bringUp().lines().anyMatch(line -> line.startsWith("| " + check + ": ")));
        assertTrue(bringUp().contains("\n%-9s pass\n".formatted(check)));
    }

    @Test
    void theBringUpAsksWhatTheSelfTestAsks() throws IOException {
        String document = bringUp();
        Stream.of(new Sign.LampsLit(Lamps.KEY),
                        new Sign.RowsShown("0123456789:;<=>?", "ABCDEFGHIJKLMNOP"),
                        new Sign.BuzzerHeard(true), new Sign.LoadSupplied(true))
                .forEach(sign -> assertTrue(document.contains("`" + sign.words() + "? [Y/n]`"),
                        sign.words()));
    }

    @Test
    void everyFaultHasACauseAndACure() throws IOException {
        List<String> table = bringUp().lines()
                .dropWhile(line -> !line.startsWith("| symptom |")).skip(2).toList();
        assertTrue(table.size() > 30);
        assertEquals(List.of(), table.stream()
                .filter(line -> line.split(" \\| ").length != 3)
                .collect(Collectors.toList()));
    }
}
