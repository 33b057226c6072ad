package org.tokenmeter.panel;

import org.tokenmeter.hal.Display;
import org.tokenmeter.sts.token.TokenDigits;

/**
 * The digits typed so far, and how they stand on the display.
 *
 * <pre>
 *   1234-5678-9012-     twelve digits on the first row, a dash behind every four
 *   3456-7890  20/20    the rest on the second, and how many there are
 * </pre>
 */
final class TokenEntry {
    private static final int GROUP = 4;
    private static final int FIRST_ROW = 12;

    private final byte[] digits = new byte[TokenDigits.COUNT];
    private int count;

    /** Adds a digit (0 to 9); there must be room. */
    void append(int digit) {
        digits[count++] = (byte) digit;
    }

    /** Takes the last digit away, if there is one. */
    void deleteLast() {
        if (count > 0) {
            count--;
        }
    }

    /** Takes all digits away. */
    void clear() {
        count = 0;
    }

    /** Digits typed: 0 to 20. */
    int count() {
        return count;
    }

    /** Whether all digits of a token are there. */
    boolean isComplete() {
        return count == TokenDigits.COUNT;
    }

    /** The digits; only the first {@link #count} mean anything. */
    byte[] digits() {
        return digits;
    }

    /** Writes the entry onto both rows. */
    void write(Screen screen) {
        screen.clear();
        for (int i = 0; i < count; i++) {
            int row = i < FIRST_ROW ? 0 : 1;
            int place = i - row * FIRST_ROW;
            int next = screen.put(row, place + place / GROUP, (byte) ('0' + digits[i]));
            if (i % GROUP == GROUP - 1 && i < TokenDigits.COUNT - 1) {
                screen.put(row, next, (byte) '-');
            }
        }
        int column = screen.write(1, Display.COLUMNS - 3, "/");
        screen.writePadded(1, column, TokenDigits.COUNT, 2);
        screen.writeEndingAt(1, Display.COLUMNS - 3, count);
    }
}
