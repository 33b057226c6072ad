package org.tokenmeter.panel;

import org.tokenmeter.hal.Display;

/**
 * The text of the display, written piece by piece and sent row by row when it changed.
 *
 * <p>Text that would leave the row is cut at its edge.
 */
final class Screen {
    private static final byte BLANK = ' ';

    private final Display display;
    private final byte[][] wanted = new byte[Display.ROWS][Display.COLUMNS];
    private final byte[][] shown = new byte[Display.ROWS][Display.COLUMNS];

    Screen(Display display) {
        this.display = display;
    }

    /** Blanks both rows. */
    void clear() {
        clear(0);
        clear(1);
    }

    /** Blanks a row. */
    void clear(int row) {
        for (int column = 0; column < Display.COLUMNS; column++) {
            wanted[row][column] = BLANK;
        }
    }

    /** Writes text from a column on and returns the column behind it. */
    int write(int row, int column, String text) {
        int next = column;
        for (int i = 0; i < text.length(); i++) {
            next = put(row, next, (byte) text.charAt(i));
        }
        return next;
    }

    /** Writes one character and returns the column behind it. */
    int put(int row, int column, byte character) {
        if (column >= 0 && column < Display.COLUMNS) {
            wanted[row][column] = character;
        }
        return column + 1;
    }

    /** Writes a number with leading zeros and returns the column behind it. */
    int writePadded(int row, int column, int number, int digits) {
        int rest = number;
        for (int i = digits - 1; i >= 0; i--) {
            put(row, column + i, (byte) ('0' + rest % 10));
            rest /= 10;
        }
        return column + digits;
    }

    /** Writes a number so that it ends before a column. */
    void writeEndingAt(int row, int end, int number) {
        writePadded(row, end - digits(number), number, digits(number));
    }

    /** Sends the rows that changed since the last call. */
    void send() {
        for (int row = 0; row < Display.ROWS; row++) {
            if (copyIfChanged(row)) {
                display.show(row, shown[row]);
            }
        }
    }

    private boolean copyIfChanged(int row) {
        boolean changed = false;
        for (int column = 0; column < Display.COLUMNS; column++) {
            changed |= shown[row][column] != wanted[row][column];
            shown[row][column] = wanted[row][column];
        }
        return changed;
    }

    /** Decimal digits of a number that is not negative. */
    static int digits(int number) {
        int digits = 1;
        for (int rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }
}
