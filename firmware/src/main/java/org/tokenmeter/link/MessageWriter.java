package org.tokenmeter.link;

import org.tokenmeter.hal.SerialLine;

/**
 * A message of IEC 62056-21 in the making, and then on its way.
 *
 * <p><b>Bounds.</b> Whoever writes more than the buffer holds has a bug; the rest is cut off.
 */
final class MessageWriter {
    private static final int DECIMALS = 6;
    private static final int FEWEST_DECIMALS = 3;

    private final byte[] bytes;
    private int length;
    private int checkFrom;
    private int sent;

    MessageWriter(int capacity) {
        bytes = new byte[capacity];
    }

    /** Begins a new message, which is empty. */
    MessageWriter clear() {
        length = 0;
        sent = 0;
        return this;
    }

    /** Adds a character. */
    MessageWriter put(int character) {
        assert length < bytes.length;
        if (length < bytes.length) {
            bytes[length++] = (byte) character;
        }
        return this;
    }

    /** Adds ASCII text. */
    MessageWriter text(String text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
        return this;
    }

    /** Adds a number, with a sign if it is less than zero. */
    MessageWriter number(long value) {
        return digits(value, 1);
    }

    /** Adds a number of at least so many digits. */
    MessageWriter digits(long value, int fewest) {
        long rest = value;
        if (value < 0) {
            put('-');
            rest = -value;
        }
        long power = 1;
        for (int i = 1; i < fewest || rest / power > 9; i++) {
            power *= 10;
        }
        for (; power > 0; power /= 10) {
            put((int) ('0' + rest / power % 10));
        }
        return this;
    }

    /** Adds millionths as a decimal number of three decimals, or as many as it needs. */
    MessageWriter millionths(long value) {
        if (value < 0) {
            put('-');
        }
        long magnitude = Math.abs(value);
        number(magnitude / 1_000_000).put('.');
        long decimals = magnitude % 1_000_000;
        int count = DECIMALS;
        while (count > FEWEST_DECIMALS && decimals % 10 == 0) {
            decimals /= 10;
            count--;
        }
        return digits(decimals, count);
    }

    /** Adds the character that the check character is counted from, SOH or STX. */
    MessageWriter begin(int character) {
        put(character);
        checkFrom = length;
        return this;
    }

    /** Ends the message with ETX and the check character. */
    MessageWriter end() {
        put(Ascii.ETX);
        int check = 0;
        for (int i = checkFrom; i < length; i++) {
            check ^= bytes[i];
        }
        return put(check);
    }

    /** Ends a line. */
    MessageWriter endLine() {
        return put(Ascii.CR).put(Ascii.LF);
    }

    /** Lets the message be sent once more. */
    void rewind() {
        sent = 0;
    }

    /** Hands over what the line takes now; answers whether that was the rest. */
    boolean flush(SerialLine line) {
        sent += line.write(bytes, sent, length - sent);
        return sent == length;
    }

    /** Copies the message, and answers its length. */
    int copy(byte[] target) {
        System.arraycopy(bytes, 0, target, 0, length);
        return length;
    }
}
