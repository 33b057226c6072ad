package org.tokenmeter.host.sms;

import java.nio.charset.StandardCharsets;

/**
 * A text to look at place by place: an array of its characters, because {@code String.charAt} asks
 * every time how the string is stored, which took a third of the time of a scan. Zeros stand behind
 * the last one, so that a look a few characters ahead needs no look at the length.
 */
final class Characters {
    /** The text, where all of it is ASCII; else null. */
    private final byte[] ascii;
    /** The text, where it is not. */
    private final char[] characters;
    private final int length;

    /** A text of nothing but ASCII, which nobody changes. */
    Characters(byte[] ascii) {
        this.ascii = ascii;
        characters = null;
        length = ascii.length;
    }

    /** Any text. */
    Characters(String text) {
        ascii = null;
        characters = text.toCharArray();
        length = characters.length;
    }

    /** The characters that any text is searched in. */
    static Characters of(String text) {
        return new Characters(NormalText.of(text).searched());
    }

    int length() {
        return length;
    }

    /** The character at a place from 0 on; zero behind the end. */
    char charAt(int place) {
        if (place >= length) {
            return 0;
        }
        return ascii == null ? characters[place] : (char) ascii[place];
    }

    /** Whether an ASCII digit stands at a place from 0 on. */
    boolean isDigit(int place) {
        char c = charAt(place);
        return c >= '0' && c <= '9';
    }

    /** Where the run of digits ends that starts at a place. */
    int runEnd(int from) {
        int at = from;
        while (isDigit(at)) {
            at++;
        }
        return at;
    }

    /** Behind a number of these characters from a place on. */
    int skip(int from, String skipped) {
        int at = from;
        while (skipped.indexOf(charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** The last place up to one where a character stands; -1 without one. */
    int last(char character, int from) {
        int at = from;
        while (at >= 0 && charAt(at) != character) {
            at--;
        }
        return at;
    }

    /** Whether a word of lower case stands at a place, in any case. */
    boolean startsWith(String word, int from) {
        if (length - from < word.length()) {
            return false;
        }
        int same = 0;
        while (same < word.length() && isSame(charAt(from + same), word.charAt(same))) {
            same++;
        }
        return same == word.length();
    }

    private static boolean isSame(char c, char lower) {
        return c == lower || Character.toLowerCase(Character.toUpperCase(c)) == lower;
    }

    /** The digits of a part, without what stands between them. */
    String digits(int from, int to) {
        byte[] digits = new byte[to - from];
        int count = 0;
        for (int at = from; at < to; at++) {
            digits[count] = (byte) charAt(at);
            count += isDigit(at) ? 1 : 0;
        }
        return new String(digits, 0, count, StandardCharsets.US_ASCII);
    }

    String substring(int from, int to) {
        return ascii == null ? new String(characters, from, to - from)
                : new String(ascii, from, to - from, StandardCharsets.US_ASCII);
    }
}
