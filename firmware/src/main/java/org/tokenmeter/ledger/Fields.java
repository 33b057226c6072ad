package org.tokenmeter.ledger;

/** Numbers in stored bytes: big-endian, without sign. */
final class Fields {
    private Fields() {
    }

    /** A number of 1 to 8 bytes. */
    static long get(byte[] bytes, int offset, int size) {
        long value = 0;
        for (int i = offset; i < offset + size; i++) {
            value = value << 8 | bytes[i] & 0xFF;
        }
        return value;
    }

    /** Whether bytes are the same in two places. */
    static boolean equal(byte[] one, int at, byte[] other, int otherAt, int count) {
        for (int i = 0; i < count; i++) {
            if (one[at + i] != other[otherAt + i]) {
                return false;
            }
        }
        return true;
    }

    /** Stores the lowest bytes of a number. */
    static void put(byte[] bytes, int offset, int size, long value) {
        long rest = value;
        for (int i = offset + size - 1; i >= offset; i--) {
            bytes[i] = (byte) rest;
            rest >>>= 8;
        }
    }
}
