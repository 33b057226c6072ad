package org.tokenmeter.panel;

import org.tokenmeter.hal.Display;
import org.tokenmeter.pack.Phrase;
import org.tokenmeter.sts.token.CivilTime;

/**
 * The text of the display, written piece by piece and sent row by row when it changed.
 *
 * <p><b>Invariant.</b> No piece stands on another one or leaves its row: that would be a bug, and
 * is cut off.
 */
final class Screen {
    private static final byte BLANK = ' ';
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MILLIS_PER_SECOND = 1_000;
    private static final int SPAN_WITHOUT_MINUTES = 3;

    private static final char NUMBER_PLACE = '%';

    private final Display display;
    private final Words words;
    private final byte[][] wanted = new byte[Display.ROWS][Display.COLUMNS];
    private final byte[][] shown = new byte[Display.ROWS][Display.COLUMNS];

    Screen(Display display, Words words) {
        this.display = display;
        this.words = words;
    }

    /** The words that this screen is written in. */
    Words words() {
        return words;
    }

    /** Blanks both rows. */
    void clear() {
        clear(0);
        clear(1);
    }

    private void clear(int row) {
        for (int column = 0; column < Display.COLUMNS; column++) {
            wanted[row][column] = BLANK;
        }
    }

    /** Writes a phrase from a column on and returns the column behind it. */
    int write(int row, int column, Phrase phrase) {
        return write(row, column, words.of(phrase));
    }

    /** Writes a phrase with a number in its place and returns the column behind it. */
    int write(int row, int column, Phrase phrase, int number) {
        return write(row, column, phrase, number, number);
    }

    /** Writes a phrase with two numbers in their places and returns the column behind it. */
    int write(int row, int column, Phrase phrase, int first, int second) {
        String text = words.of(phrase);
        int number = first;
        int next = column;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == NUMBER_PLACE) {
                next = writeNumber(row, next, number);
                number = second;
            } else {
                next = put(row, next, (byte) text.charAt(i));
            }
        }
        return next;
    }

    /** Writes a phrase so that it ends before a column. */
    void writeEndingAt(int row, int end, Phrase phrase) {
        write(row, end - words.of(phrase).length(), phrase);
    }

    /** Writes a phrase, if it ends before what stands at a column. */
    void writeBefore(int row, int end, Phrase phrase) {
        if (words.of(phrase).length() <= end) {
            write(row, 0, phrase);
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
        boolean inside = column >= 0 && column < Display.COLUMNS;
        assert inside && (wanted[row][column] == BLANK || character == BLANK);
        if (inside) {
            wanted[row][column] = character;
        }
        return column + 1;
    }

    /** Writes a number with leading zeros and returns the column behind it. */
    int writePadded(int row, int column, long number, int digits) {
        long rest = number;
        for (int i = digits - 1; i >= 0; i--) {
            put(row, column + i, (byte) ('0' + rest % 10));
            rest /= 10;
        }
        return column + digits;
    }

    /** Writes a number and returns the column behind it. */
    int writeNumber(int row, int column, int number) {
        return writePadded(row, column, number, digits(number));
    }

    /** Writes a number so that it ends before a column. */
    void writeEndingAt(int row, int end, int number) {
        writePadded(row, end - digits(number), number, digits(number));
    }

    /** Writes the day of a civil minute as 06/05 and returns the column behind it. */
    int writeDay(int row, int column, int civilMinute) {
        int next = writePadded(row, column, CivilTime.day(civilMinute), 2);
        next = put(row, next, (byte) '/');
        return writePadded(row, next, CivilTime.month(civilMinute), 2);
    }

    /** Writes the date of a civil minute as 06/05/23 and returns the column behind it. */
    int writeDate(int row, int column, int civilMinute) {
        int next = writeDay(row, column, civilMinute);
        next = put(row, next, (byte) '/');
        return writePadded(row, next, CivilTime.year(civilMinute) % 100, 2);
    }

    /** Writes the time of a civil minute as 16:49. */
    void writeTime(int row, int column, int civilMinute) {
        int next = writePadded(row, column, CivilTime.hour(civilMinute), 2);
        next = put(row, next, (byte) ':');
        writePadded(row, next, CivilTime.minute(civilMinute), 2);
    }

    /** Writes minutes and seconds, such as 9:59, and returns the column behind them. */
    int writeSpan(int row, int column, int seconds) {
        int next = writeNumber(row, column, seconds / SECONDS_PER_MINUTE);
        next = put(row, next, (byte) ':');
        return writePadded(row, next, seconds % SECONDS_PER_MINUTE, 2);
    }

    /** Writes what is left of a time, in minutes and seconds, at the end of a row. */
    void writeCountdown(int row, long millis) {
        int seconds = (int) ((millis + MILLIS_PER_SECOND - 1) / MILLIS_PER_SECOND);
        int width = digits(seconds / SECONDS_PER_MINUTE) + SPAN_WITHOUT_MINUTES;
        writeSpan(row, Display.COLUMNS - width, seconds);
    }

    /** When a time that is left shows one second less; never when nothing is left. */
    static long nextSecond(long now, long millisLeft) {
        return millisLeft <= 0 ? Long.MAX_VALUE : now + (millisLeft - 1) % MILLIS_PER_SECOND + 1;
    }

    /** Fills both rows with one character. */
    void fill(byte character) {
        for (int row = 0; row < Display.ROWS; row++) {
            for (int column = 0; column < Display.COLUMNS; column++) {
                wanted[row][column] = character;
            }
        }
    }

    /** Moves the text of a row that begins at its left edge to its middle. */
    void centre(int row) {
        byte[] text = wanted[row];
        int length = Display.COLUMNS;
        while (length > 0 && text[length - 1] == BLANK) {
            length--;
        }
        int shift = (Display.COLUMNS - length) / 2;
        for (int column = Display.COLUMNS - 1; column >= 0; column--) {
            text[column] = column < shift ? BLANK : text[column - shift];
        }
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
