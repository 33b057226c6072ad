package org.tokenmeter.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.tokenmeter.hal.Lamps;

class PanelViewTest {
    private static final PanelState TYPING = new PanelState(
            "0592-4728-2965- ", "746        15/20", Lamps.NO_CREDIT | Lamps.KEY, false);
    private static final PanelTexts TEXTS = new PanelTexts(
            "meter 00000000000   SGC 201457   TI 01   KRN 1   EA07",
            List.of("Type or paste one of these tokens, one digit after the other:",
                    "  0592 4728 2965 7460 5997    25.0 kWh",
                    "  6833 0845 3125 1979 1882    50.0 kWh"));

    private static List<AttributedString> draw(PanelSymbols symbols, int columns, int rows) {
        return new PanelView(TEXTS, symbols).draw(TYPING, '6', columns, rows);
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
        assertTrue(screen.contains("║  *  ║  0  ║  #  ║"), screen);
        assertTrue(screen.contains("6833 0845 3125 1979 1882    50.0 kWh"), screen);
        assertTrue(screen.contains("q quits"), screen);
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
    }

    @Test
    void aTerminalWithoutUnicodeGetsPlainCharacters() {
        text(draw(PanelSymbols.ASCII, 80, 24)).chars()
                .forEach(character -> assertTrue(character < 128));
    }

    @Test
    void thePictureInTheReadmeIsWhatThePanelDraws() throws IOException {
        String picture = PanelPicture.of(draw(PanelSymbols.UNICODE, 72, 24), 72);
        Path drawn = Files.writeString(Path.of("target/panel.svg"), picture);
        assertEquals(picture, Files.readString(Path.of("panel.svg")),
                "if the panel is meant to look so, copy " + drawn + " over panel.svg");
    }
}
