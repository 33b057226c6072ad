package org.tokenmeter.meter.provision;

/**
 * The fields of a command: {@code tag 1 | n 1 | value n}, one after the other, none twice.
 *
 * <p>It is a view on the bytes of the message, which stay where they are.
 */
final class FieldReader {
    private static final int HEAD = 2;

    private final int[] at = new int[FieldTag.count()];
    private final int[] length = new int[FieldTag.count()];
    private byte[] bytes;
    private int found;

    /** Reads the fields of a message; answers whether they are all known, and fit. */
    boolean read(byte[] message, int from, int end) {
        bytes = message;
        found = 0;
        for (int i = 0; i < at.length; i++) {
            length[i] = 0;
        }
        int next = from;
        while (next < end) {
            if (end - next < HEAD || end - next - HEAD < (message[next + 1] & 0xFF)
                    || !take(next)) {
                return false;
            }
            next += HEAD + (message[next + 1] & 0xFF);
        }
        return true;
    }

    private boolean take(int where) {
        FieldTag tag = FieldTag.ofCode(bytes[where] & 0xFF);
        int size = bytes[where + 1] & 0xFF;
        if (tag == null || !tag.takes(size) || has(tag)) {
            return false;
        }
        at[tag.ordinal()] = where + HEAD;
        length[tag.ordinal()] = size;
        found++;
        return true;
    }

    /** How many fields there are. */
    int count() {
        return found;
    }

    /** Whether this field is there. */
    boolean has(FieldTag tag) {
        return length[tag.ordinal()] > 0;
    }

    /** Where the value of a field that is there begins. */
    int at(FieldTag tag) {
        return at[tag.ordinal()];
    }

    /** Bytes of a field; 0 when it is not there. */
    int length(FieldTag tag) {
        return length[tag.ordinal()];
    }

    /** The value of a field of at most eight bytes, as a number. */
    long number(FieldTag tag) {
        return number(tag, 0, length(tag));
    }

    /** A part of a field, as a number. */
    long number(FieldTag tag, int offset, int size) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << Byte.SIZE | bytes[at(tag) + offset + i] & 0xFF;
        }
        return value;
    }

    /** The bytes that the fields stand in. */
    byte[] bytes() {
        return bytes;
    }
}
