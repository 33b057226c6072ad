package org.tokenmeter.ledger;

/** A number at its place in the payload of a record: big-endian, without sign. */
final class Field {
    private final int offset;
    private final int size;

    /** A field that begins at an offset and has so many bytes. */
    Field(int offset, int size) {
        this.offset = offset;
        this.size = size;
    }

    /** Where the field begins in the payload. */
    int offset() {
        return offset;
    }

    /** Bytes of the field. */
    int size() {
        return size;
    }

    /** Reads a field of at most eight bytes. */
    long get(byte[] payload) {
        return Fields.get(payload, offset, size);
    }

    /** Writes the field; bytes beyond eight become 0. */
    void put(byte[] payload, long value) {
        Fields.put(payload, offset, size, value);
    }
}
