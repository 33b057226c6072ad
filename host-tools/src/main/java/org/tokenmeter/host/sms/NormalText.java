package org.tokenmeter.host.sms;

import java.text.Normalizer;

/**
 * A text in the form that it is searched in: digits of any script are ASCII digits, dashes are
 * hyphens, blanks are blanks.
 *
 * @param shown the text as people see it: compatible characters joined (Unicode NFKC), invisible
 *     ones left out
 * @param searched the same in ASCII digits, hyphens and blanks; each character stands where it
 *     stands in {@code shown}
 */
public record NormalText(String shown, String searched) {
    private static final int ASCII = 128;
    private static final int MINUS = 0x2212;

    /** The normal form of a text; nothing is copied where the text is plain ASCII. */
    public static NormalText of(String text) {
        if (isAscii(text)) {
            return new NormalText(text, text);
        }
        String shown = visible(Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text : Normalizer.normalize(text, Normalizer.Form.NFKC));
        return new NormalText(shown, searched(shown));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }

    /** Leaves out marks that nobody sees, and writes digits beyond 16 bits in ASCII. */
    private static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c > Character.MAX_VALUE && Character.isDigit(c)) {
                shown.append((char) ('0' + Character.digit(c, 10)));
            } else if (Character.getType(c) != Character.FORMAT) {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static String searched(String shown) {
        StringBuilder searched = new StringBuilder(shown);
        for (int i = 0; i < searched.length(); i++) {
            char c = searched.charAt(i);
            if (c >= ASCII) {
                searched.setCharAt(i, plain(c));
            }
        }
        return searched.toString();
    }

    private static char plain(char c) {
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        if (Character.getType(c) == Character.DASH_PUNCTUATION || c == MINUS) {
            return '-';
        }
        return switch (c) {
            case '\u066B' -> '.';
            case '\u066C' -> ',';
            case '\u2028', '\u2029', '\u0085' -> '\n';
            default -> Character.isSpaceChar(c) ? ' ' : c;
        };
    }
}
