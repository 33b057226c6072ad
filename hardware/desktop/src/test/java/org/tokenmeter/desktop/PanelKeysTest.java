package org.tokenmeter.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.utils.NonBlocking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PanelKeysTest {
    @ParameterizedTest
    @CsvSource({
        "0123456789*#, 0123456789*#",
        "'12\u007f3\b', 12*3*",
        "'1\r\n', 1##",
        "'7063 0503 x', 70630503",
        "'1\u001b[A2\u001bOP3\u001b[15~4', 1234",
        "'abcdABCD', ABCDABCD",
        "'tTpP+=-?', ttpp++-?",
        "'\u001b[200~7063-0503\r\u001b[201~\r', 70630503#",
        "'\u001b[200~*#tpaq+-?\u001b[A\u001b[201~5', 5"})
    void whatIsTypedBecomesKeys(String typed, String keys) throws IOException {
        assertEquals(keys + "q", read(typed));
    }

    @ParameterizedTest
    @CsvSource({"'1q2', 1q", "'1Q2', 1q", "'1\u00032', 1q", "'1\u00042', 1q", "'1', 1q"})
    void qControlCAndTheEndOfInputQuit(String typed, String keys) throws IOException {
        assertEquals(keys, read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u001b", "\u001b[A", "\u001bOP", "!"})
    void aKeyThatMeansNothingIsAKeyAllTheSame(String typed) throws IOException {
        assertEquals(PanelKeys.OTHER, keys(typed).next(1_000));
    }

    @Test
    void aBlankIsTheKeyThatTurnsPages() throws IOException {
        assertEquals(PanelKeys.NEXT_PAGE, keys(" ").next(1_000));
    }

    private static PanelKeys keys(String typed) throws IOException {
        return new PanelKeys(NonBlocking.nonBlocking("test",
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8));
    }

    /** All keys that mean something, up to the one that quits. */
    private static String read(String typed) throws IOException {
        PanelKeys keys = keys(typed);
        StringBuilder read = new StringBuilder();
        while (true) {
            char key = keys.next(1_000);
            if (key == PanelKeys.QUIT || key == PanelKeys.END) {
                return read.append(PanelKeys.QUIT).toString();
            }
            if (key != PanelKeys.NOTHING && key != PanelKeys.OTHER && key != PanelKeys.NEXT_PAGE) {
                read.append(key);
            }
        }
    }
}
