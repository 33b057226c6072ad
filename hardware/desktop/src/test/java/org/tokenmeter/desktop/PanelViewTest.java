package org.tokenmeter.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenmeter.hal.Lamps;
import org.tokenmeter.jvm.PluggedLine;
import org.tokenmeter.jvm.StoredMeter;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.pack.Pack;

class PanelViewTest {
    private static final PanelState TYPING = new PanelState(
            "0592-4728-2965- ", "746        15/20", Lamps.NO_CREDIT | Lamps.KEY, false, false,
            '6', new Surroundings(true, false, false, 500));
    private static final PanelState SUPPLIED = new PanelState(
            "CR      1.25 LOW", "ON  0.50kW   1d", Lamps.SUPPLY, true, true,
            PanelKeys.NOTHING, new Surroundings(true, false, false, 10_000));
    private static final PanelState DARK = new PanelState(
            " ".repeat(16), " ".repeat(16), 0, false, false,
            PanelKeys.NOTHING, new Surroundings(false, true, false, 500));
    private static final PanelTexts TEXTS = new PanelTexts(
            "meter 00000000000   SGC 201457   TI 01   KRN 1   EA07", "W",
            List.of("Type or paste one of these tokens, one digit after the other:",
                    "  0592 4728 2965 7460 5997    25.0 kWh",
                    "  6833 0845 3125 1979 1882    50.0 kWh"), PackHelp.of(Pack.DEFAULT));

    private static List<AttributedString> draw(PanelSymbols symbols, int columns, int rows) {
        return draw(TYPING, symbols, PanelInks.COLOUR, columns, rows);
    }

    private static List<AttributedString> draw(PanelState state, PanelSymbols symbols,
            PanelInks inks, int columns, int rows) {
        return new PanelView(TEXTS, symbols, inks).draw(state, columns, rows);
    }

    private static String screen(PanelState state) {
        return text(draw(state, PanelSymbols.UNICODE, PanelInks.COLOUR, 80, 24));
    }

    private static String text(List<AttributedString> lines) {
        return String.join("\n", lines.stream().map(AttributedString::toString).toList());
    }

    @Test
    void anOrdinaryTerminalShowsEverything() {
        String screen = text(draw(PanelSymbols.UNICODE, 80, 24));
        assertTrue(screen.contains("║  0592-4728-2965-   ║"), screen);
        assertTrue(screen.contains("║  746        15/20  ║"), screen);
        assertTrue(screen.contains("● key"), screen);
        assertTrue(screen.contains("○ supply"), screen);
        assertTrue(screen.contains("● no credit"), screen);
        assertTrue(screen.contains("║  *  ║  0  ║  #  ║  D  ║"), screen);
        assertTrue(screen.contains("6833 0845 3125 1979 1882    50.0 kWh"), screen);
        assertTrue(screen.contains("q quits"), screen);
    }

    @Test
    void theLoadTakesWhatItIsSetToOnlyThroughAClosedSwitch() {
        assertTrue(screen(TYPING).contains("━━○ ╱ ○━━  off"), screen(TYPING));
        assertTrue(screen(TYPING).contains("500 W, 0 W flows "), screen(TYPING));
        assertTrue(screen(SUPPLIED).contains("━━○━━━○━━  on"), screen(SUPPLIED));
        assertTrue(screen(SUPPLIED).contains("10000 W, 10000 W flows "), screen(SUPPLIED));
    }

    @ParameterizedTest
    @CsvSource({"0, W", "1, l/h", "2, l/h", "3, W", "4, W", "5, l/h", "6, l/h", "7, W"})
    void aLoadOfWaterOrGasIsLitresInAnHour(int creditRegister, String unit) {
        MeterSettings settings = new MeterSettings(
                600727000000000009L, 0, creditRegister, 1000, 1_000_000);
        PanelTexts texts = PanelTexts.of(
                new StoredMeter(settings, "", List.of()), PluggedLine.none());
        assertTrue(text(new PanelView(texts, PanelSymbols.UNICODE, PanelInks.COLOUR)
                .draw(TYPING, 80, 24)).contains("500 " + unit + ", 0 " + unit + " flows"));
    }

    @Test
    void theBuzzerIsSeenWhileItSounds() {
        assertTrue(screen(SUPPLIED).contains("♪ BEEP"), screen(SUPPLIED));
        assertFalse(screen(TYPING).contains("BEEP"), screen(TYPING));
    }

    @Test
    void coverAndPowerAreSeen() {
        assertTrue(screen(TYPING).matches("(?s).*power +on .*cover +closed .*"), screen(TYPING));
        assertTrue(screen(DARK).matches("(?s).*power +off .*cover +open .*"), screen(DARK));
    }

    @Test
    void theDisplayIsLitOnlyWithPower() {
        String lit = "[30;42m";
        assertTrue(ansi(TYPING, PanelInks.COLOUR).contains(lit));
        assertFalse(ansi(DARK, PanelInks.COLOUR).contains(lit));
    }

    @Test
    void withoutColourTheTextIsTheSame() {
        for (PanelState state : List.of(TYPING, SUPPLIED, DARK)) {
            assertFalse(ansi(state, PanelInks.PLAIN).matches("(?s).*\\[[0-9;]*[34][0-7]m.*"));
            assertEquals(screen(state),
                    text(draw(state, PanelSymbols.UNICODE, PanelInks.PLAIN, 80, 24)));
        }
    }

    private static String ansi(PanelState state, PanelInks inks) {
        return String.join("\n", draw(state, PanelSymbols.UNICODE, inks, 80, 24).stream()
                .map(AttributedString::toAnsi).toList());
    }

    @Test
    void noWindowIsTooSmall() {
        for (int columns = 1; columns <= 120; columns++) {
            for (int rows = 1; rows <= 30; rows++) {
                List<AttributedString> lines = draw(PanelSymbols.UNICODE, columns, rows);
                assertTrue(lines.size() <= rows);
                for (AttributedString line : lines) {
                    assertTrue(line.columnLength() <= columns);
                }
            }
        }
    }

    @Test
    void aSmallWindowShowsTheDisplay() {
        String screen = text(draw(PanelSymbols.UNICODE, 40, 10));
        assertTrue(screen.contains("0592-4728-2965-"), screen);
        assertTrue(screen.contains("15/20"), screen);
        assertTrue(screen.contains("off, 500 W, 0 W flows"), screen);
        assertTrue(text(draw(DARK, PanelSymbols.UNICODE, PanelInks.COLOUR, 40, 10))
                .contains("no power: p gives it back, cover open"));
    }

    @Test
    void aTerminalWithoutUnicodeGetsPlainCharacters() {
        for (PanelState state : List.of(TYPING, SUPPLIED, DARK)) {
            text(draw(state, PanelSymbols.ASCII, PanelInks.COLOUR, 80, 24)).chars()
                    .forEach(character -> assertTrue(character < 128));
        }
    }

    @Test
    void thePictureInTheReadmeIsWhatThePanelDraws() throws IOException {
        String picture = PanelPicture.of(draw(PanelSymbols.UNICODE, 72, 24), 72);
        Path drawn = Files.writeString(Path.of("target/panel.svg"), picture);
        assertEquals(picture, Files.readString(Path.of("panel.svg")),
                "if the panel is meant to look so, copy " + drawn + " over panel.svg");
    }
}
