package org.tokenmeter.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tokenmeter.pack.Pack;

class PanelHelpTest {
    private static final PackHelp PACK = PackHelp.of(Pack.DEFAULT);
    private static final List<String> CODES = PACK.codes();
    private static final PanelState STATE = new PanelState(" ".repeat(16), " ".repeat(16), 0,
            false, false, PanelKeys.NOTHING, Surroundings.QUIET);

    private final List<Character> heard = new ArrayList<>();
    private final PanelDialog dialog = new PanelDialog(key -> heard.add((char) key));

    @BeforeEach
    void showTheDefaultPack() {
        dialog.show(new PanelView(new PanelTexts("", "W", List.of(), PACK), PanelSymbols.UNICODE,
                PanelInks.COLOUR), new HelpPages(PACK, PanelSymbols.UNICODE, PanelInks.COLOUR));
    }

    private static List<List<AttributedString>> pages(PackHelp pack, PanelSymbols symbols,
            int columns, int rows) {
        return new HelpPages(pack, symbols, PanelInks.COLOUR).draw(columns, rows);
    }

    private static String text(List<AttributedString> lines) {
        return String.join("\n", lines.stream().map(AttributedString::toString).toList());
    }

    private String screen() {
        return text(dialog.draw(STATE, 80, 24));
    }

    private boolean showsHelp() {
        return screen().startsWith("  HELP");
    }

    @Test
    void anOrdinaryTerminalHoldsEveryPageUncut() {
        List<List<AttributedString>> pages = pages(PACK, PanelSymbols.UNICODE, 80, 24);
        assertEquals(2, pages.size());
        for (List<AttributedString> page : pages) {
            assertTrue(page.size() <= 24);
            page.forEach(line -> assertTrue(line.columnLength() < 80, line::toString));
        }
        String all = text(pages.get(0)) + text(pages.get(1));
        CODES.forEach(code -> assertTrue(all.contains(code), code));
    }

    @Test
    void everyKeyAndLampIsExplained() {
        String first = text(pages(PACK, PanelSymbols.UNICODE, 80, 24).get(0));
        for (String explained : List.of("0 to 9 ", "* or Backspace ", "# or Enter ", "a b c d ",
                "t ", "p ", "+ - ", "q ", "● key ", "● supply ", "● no credit ", "♪ BEEP ",
                "How to type a token")) {
            assertTrue(first.contains("\n  " + explained), explained);
        }
    }

    @Test
    void noWindowIsTooSmallForTheHelp() {
        for (int columns = 1; columns <= 120; columns++) {
            for (int rows = 1; rows <= 40; rows++) {
                for (List<AttributedString> page
                        : pages(PACK, PanelSymbols.UNICODE, columns, rows)) {
                    assertTrue(page.size() <= rows);
                    for (AttributedString line : page) {
                        assertTrue(line.columnLength() <= columns);
                    }
                }
            }
        }
    }

    @Test
    void noCodeIsLostHoweverManyThereAre() {
        List<String> many = IntStream.range(0, 500).mapToObj("%03d a register"::formatted).toList();
        List<List<AttributedString>> pages = pages(
                new PackHelp("", "", many), PanelSymbols.ASCII, 80, 24);
        String all = String.join("\n", pages.stream().map(PanelHelpTest::text).toList());
        many.forEach(code -> assertTrue(all.contains(code), code));
        all.chars().forEach(character -> assertTrue(character < 128));
    }

    @Test
    void theQuestionMarkOpensAndABlankTurnsPages() {
        assertFalse(showsHelp());
        dialog.take('?');
        assertTrue(screen().contains("page 1 of 2"), screen());
        dialog.take(' ');
        assertTrue(screen().contains("page 2 of 2"), screen());
        assertTrue(screen().contains("801 credit"), screen());
        dialog.take(' ');
        assertFalse(showsHelp());
        assertEquals(List.of(), heard);
    }

    @Test
    void anyOtherKeyLeadsBackAndDoesNothingElse() {
        for (char key : "*#ADtp+-?q\u001b".toCharArray()) {
            dialog.take('?');
            assertTrue(showsHelp());
            assertTrue(dialog.take(key));
            assertFalse(showsHelp());
        }
        assertEquals(List.of(), heard);
    }

    @Test
    void aDigitLeadsBackAndIsTyped() {
        dialog.take('?');
        dialog.take('7');
        assertFalse(showsHelp());
        assertEquals(List.of('7'), heard);
    }

    @Test
    void onThePanelTheMeterHearsEveryKeyButHelpAndQuit() {
        for (char key : "0*#Dtp+-".toCharArray()) {
            assertTrue(dialog.take(key));
        }
        assertEquals(List.of('0', '*', '#', 'D', 't', 'p', '+', '-'), heard);
        assertFalse(dialog.take('q'));
    }

    @Test
    void controlCQuitsAlsoFromTheHelp() {
        dialog.take('?');
        assertFalse(dialog.take(PanelKeys.END));
    }

    @Test
    void aWindowThatGrowsShowsAPageThatIsStillThere() {
        dialog.take('?');
        dialog.draw(STATE, 80, 10);
        dialog.take(' ');
        dialog.draw(STATE, 80, 10);
        dialog.take(' ');
        assertTrue(text(dialog.draw(STATE, 200, 60)).startsWith("  HELP   any key"));
    }

    @Test
    void codesThatDifferInANumberShareAnEntry() {
        assertTrue(CODES.contains("801 credit"), CODES::toString);
        assertTrue(CODES.contains("821-832 month 1 to 12"), CODES::toString);
        assertTrue(CODES.contains("841-850 token 1 to 10"), CODES::toString);
        assertFalse(String.join("\n", CODES).contains("822"), CODES::toString);
    }
}
