package org.tokenmeter.panel;

import org.tokenmeter.hal.Display;
import org.tokenmeter.sts.token.TokenDigits;

/**
 * The digits typed so far, where the next one goes, and how they stand on the display.
 *
 * <pre>
 *   1234-5678-9012-     twelve digits on the first row, a dash behind every four
 *   3456-7890  20/20    the rest on the second, and how many there are
 * </pre>
 *
 * A cursor stands behind the last digit, or on one. A digit takes the place of the one under the
 * cursor; one that was deleted in the midst leaves its place to the next that is typed.
 */
final class TokenEntry {
    private static final int GROUP = 4;
    private static final int FIRST_ROW = 12;
    private static final byte CURSOR = '_';

    private final byte[] digits = new byte[TokenDigits.COUNT];
    private int count;
    private int cursor;
    private int deleted;

    /** Puts a digit (0 to 9) where the cursor is; behind twenty of them it does nothing. */
    void type(int digit) {
        if (cursor == TokenDigits.COUNT) {
            return;
        }
        if (cursor == count) {
            count++;
        } else if (deleted > 0) {
            deleted--;
            shift(cursor, 1);
        }
        digits[cursor++] = (byte) digit;
    }

    /** Takes the digit before the cursor away, if there is one. */
    void deleteLast() {
        if (cursor > 0) {
            deleted = cursor == count ? 0 : deleted + 1;
            shift(cursor, -1);
            cursor--;
        }
    }

    /** Moves the cursor by one digit to the left (-1) or to the right (1), if there is one. */
    void move(int step) {
        cursor = Math.max(0, Math.min(count, cursor + step));
        deleted = 0;
    }

    /** Takes all digits away. */
    void clear() {
        count = 0;
        cursor = 0;
        deleted = 0;
    }

    /** Digits typed: 0 to 20. */
    int count() {
        return count;
    }

    /** Whether all digits of a token are there. */
    boolean isComplete() {
        return count == TokenDigits.COUNT;
    }

    /** Whether the cursor stands on a digit. */
    boolean isCorrecting() {
        return cursor < count;
    }

    /** The digits; only the first {@link #count} mean anything. */
    byte[] digits() {
        return digits;
    }

    /** Writes the entry onto both rows, the count left out; or the cursor over its digit. */
    void write(Screen screen, boolean showsCursor) {
        for (int i = 0; i < count; i++) {
            int row = i < FIRST_ROW ? 0 : 1;
            int place = i - row * FIRST_ROW;
            int next = screen.put(row, place + place / GROUP,
                    showsCursor && i == cursor ? CURSOR : (byte) ('0' + digits[i]));
            if (i % GROUP == GROUP - 1 && i < TokenDigits.COUNT - 1) {
                screen.put(row, next, (byte) '-');
            }
        }
    }

    /** Writes how many digits there are, at the end of the second row. */
    void writeCount(Screen screen) {
        int column = screen.write(1, Display.COLUMNS - 3, "/");
        screen.writePadded(1, column, TokenDigits.COUNT, 2);
        screen.writeEndingAt(1, Display.COLUMNS - 3, count);
    }

    /** Whether the second row holds digits. */
    boolean needsSecondRow() {
        return count > FIRST_ROW;
    }

    /** Moves the digits from a place on by one, to the right (1) or to the left (-1). */
    private void shift(int from, int step) {
        if (step > 0) {
            for (int i = count; i > from; i--) {
                digits[i] = digits[i - 1];
            }
        } else {
            for (int i = from; i < count; i++) {
                digits[i - 1] = digits[i];
            }
        }
        count += step;
    }
}
