package org.tokenmeter.panel;

import org.tokenmeter.pack.Phrase;
import org.tokenmeter.pack.ShortCodes;

/** A short code that is typed apart from tokens, where a make wants a key before it. */
final class CodeEntry {
    private final byte[] digits = new byte[ShortCodes.LONGEST];
    private int count;
    private boolean open;

    /** Begins a code. */
    void open() {
        open = true;
        count = 0;
    }

    /** Ends it. */
    void close() {
        open = false;
    }

    /** Whether a code is being typed. */
    boolean isOpen() {
        return open;
    }

    /** Adds a digit (0 to 9), if there is room. */
    void type(int digit) {
        if (count < digits.length) {
            digits[count++] = (byte) digit;
        }
    }

    /** Takes the last digit away; without one, ends the code. */
    void deleteLast() {
        if (count == 0) {
            open = false;
        } else {
            count--;
        }
    }

    /** Digits typed. */
    int count() {
        return count;
    }

    /** The digits; only the first {@link #count} mean anything. */
    byte[] digits() {
        return digits;
    }

    /** Writes the code onto both rows. */
    void write(Screen screen) {
        screen.clear();
        int column = screen.write(0, 0, Phrase.CODE) + 1;
        for (int i = 0; i < count; i++) {
            column = screen.put(0, column, (byte) ('0' + digits[i]));
        }
        screen.put(0, column, (byte) '_');
    }
}
