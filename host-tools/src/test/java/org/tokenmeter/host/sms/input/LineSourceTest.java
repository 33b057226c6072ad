package org.tokenmeter.host.sms.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.tokenmeter.host.sms.NormalText;

/** What the shorter way for plain lines leaves out would have found nothing in them. */
class LineSourceTest {
    private static Line line(String text) throws IOException {
        try (LineSource source = new LineSource(new StringReader(text))) {
            return new Line(source.next(), source.wasCut(), source.wasPlain());
        }
    }

    @Test
    void aLineIsPlainWhenAllOfItIsPrintableAscii() throws IOException {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            boolean plain = c >= ' ' && c <= '~' || c == '\n' || c == '\r';
            assertEquals(plain, line("Mtr" + (char) c + "Token").plain(), "character " + c);
        }
    }

    @Test
    void aPlainTextHasNoFaultAndIsItsOwnNormalForm() {
        for (char c = ' '; c <= '~'; c++) {
            String text = "Mtr" + c + "\n\n" + c + "Token";
            assertEquals("", Faults.of(text));
            assertEquals(text, NormalText.of(text).searched());
        }
    }

    @Test
    void aLineThatIsLongerThanTheBufferIsPlainAsAWhole() throws IOException {
        String longer = "x".repeat(LineSource.LONGEST + 1);
        assertEquals(new Line(longer.substring(1), true, true), line(longer + "x"));
        assertEquals(new Line(longer.substring(1), true, false), line(longer + "é"));
    }
}
