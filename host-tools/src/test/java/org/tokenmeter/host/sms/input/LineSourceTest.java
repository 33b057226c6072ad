package org.tokenmeter.host.sms.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tokenmeter.host.sms.NormalText;
import org.tokenmeter.host.sms.ScannedText;

class LineSourceTest {
    private static final long SEED = 20261127;

    /** Gives few characters at a time, so that line ends stand everywhere in a block. */
    private static Reader inPieces(String text, int most) {
        return new FilterReader(new StringReader(text)) {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, most));
            }
        };
    }

    private static List<String> lines(Reader reader) throws IOException {
        List<String> lines = new ArrayList<>();
        try (LineSource source = new LineSource(TextPieces.of(reader))) {
            for (String line = source.next(); line != null; line = source.next()) {
                lines.add(line);
                assertEquals(lines.size(), source.number());
                assertFalse(source.wasCut());
            }
        }
        return lines;
    }

    @Test
    void linesEndWithLineFeedCarriageReturnOrBothWhereverABlockEnds() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(12); left > 0; left--) {
                text.append("ab\n\r".charAt(random.nextInt(4)));
            }
            List<String> expected = text.toString().lines().toList();
            assertEquals(expected, lines(inPieces(text.toString(), 1 + random.nextInt(4))),
                    "seed " + SEED);
        }
    }

    @Test
    void aLongLineIsReadOverBehindWhatIsKeptOfIt() throws IOException {
        String longest = "x".repeat(LineSource.LONGEST);
        try (LineSource source = new LineSource(TextPieces.of(new StringReader(
                longest + "\n" + longest + "yz\nend")))) {
            assertEquals(longest, source.next());
            assertFalse(source.wasCut());
            assertEquals(longest, source.next());
            assertTrue(source.wasCut());
            assertEquals("end", source.next());
            assertFalse(source.wasCut());
        }
    }

    @Test
    void aLineIsPlainWhenAllOfItIsPrintableAscii() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            // Half of a character stands in no text that was read from bytes.
            boolean plain = c >= ' ' && c <= '~' || Character.isSurrogate((char) c);
            for (String line : List.of("Mtr" + (char) c + "Token", "1234567" + (char) c)) {
                assertEquals(plain, ScannedText.ofLine(line).isPlain(), "character " + c);
            }
        }
    }

    /** What the shorter way for plain lines leaves out would have found nothing in them. */
    @Test
    void aPlainTextHasNoFaultAndIsItsOwnNormalForm() {
        for (char c = ' '; c <= '~'; c++) {
            String text = "Mtr" + c + "\n\n" + c + "Token";
            assertEquals("", Faults.of(text));
            assertEquals(text, NormalText.of(text).searched());
        }
    }
}
