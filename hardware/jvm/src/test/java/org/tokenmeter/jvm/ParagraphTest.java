package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphTest {
    private static final String NUMBERS = "one two three four five six seven eight nine ten ";

    @Test
    void aShortTextIsALineWithItsNoteInTheMargin() {
        assertEquals(List.of("1  wait 30s" + " ".repeat(66) + "x:2"),
                new Paragraph("1  ", "wait 30s", "x:2").lines());
        assertEquals(List.of("1  wait 30s"), new Paragraph("1  ", "wait 30s").lines());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void aLongTextBreaksAtBlanksAndFitsTheColumns(int times) {
        String text = NUMBERS.repeat(times).strip();
        List<String> lines = new Paragraph("lead  ", text, "note").lines();
        lines.forEach(line -> assertTrue(line.length() <= Paragraph.COLUMNS, line));
        assertEquals("lead " + text + " note",
                String.join(" ", lines).replaceAll(" +", " "));
        lines.stream().skip(1).forEach(line -> assertTrue(line.startsWith("        "), line));
    }

    @Test
    void aNoteWithoutRoomStandsBelow() {
        assertEquals(List.of("x".repeat(78), " ".repeat(78) + "ok"),
                new Paragraph("", "x".repeat(78), "ok").lines());
        assertEquals(List.of("x".repeat(76) + "  ok"),
                new Paragraph("", "x".repeat(76), "ok").lines());
    }

    @Test
    void aTextBreaksOutsideOfQuotesIfItCan() {
        assertEquals(List.of("x".repeat(70) + " was", "  \"A        B\" \"C       D\""),
                new Paragraph("", "x".repeat(70) + " was \"A        B\" \"C       D\"").lines());
        assertEquals(List.of("\"" + "x".repeat(60), "  " + "y".repeat(30) + "\""),
                new Paragraph("", "\"" + "x".repeat(60) + " " + "y".repeat(30) + "\"").lines());
    }

    @Test
    void aWordThatIsTooLongIsNotBroken() {
        String word = "x".repeat(100);
        assertEquals(List.of(word), new Paragraph("", word).lines());
        assertEquals(List.of(word, "  y"), new Paragraph("", word + " y").lines());
        assertEquals(List.of("y", "  " + word, " ".repeat(78) + "ok"),
                new Paragraph("", "y " + word, "ok").lines());
    }
}
