package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "expect lcd \"A*\"", "<&>'", "50 \u20ac \u2013 \u5143",
        "\uD83D\uDCA1", "\uE000"})
    void whatCanBeSeenStaysAsItIs(String text) {
        assertEquals(text, LegibleText.of(text));
    }

    @ParameterizedTest
    @CsvSource({"0, \\u0000", "7, \\u0007", "9, ' '", "27, \\u001b", "127, \\u007f", "133, \\u0085",
        "8232, \\u2028", "8238, \\u202e", "55357, \\ud83d", "65534, \\ufffe", "65535, \\uffff",
        "131071, \\u1ffff"})
    void whatCanNotBeSeenIsWrittenInDigits(int character, String legible) {
        assertEquals("a" + legible + "b",
                LegibleText.of("a" + Character.toString(character) + "b"));
    }
}
