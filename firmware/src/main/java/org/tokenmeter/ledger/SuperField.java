package org.tokenmeter.ledger;

/**
 * The payload of the SUPER record: how the rest of the memory is to be read.
 *
 * <p>firmware/SPEC.md holds the same table, and a test compares the two.
 */
enum SuperField {
    /** Layout of the memory. */
    LAYOUT(0, 2),
    /** The oldest layout that a firmware must know to use this memory. */
    MINIMUM_READER(2, 2),
    /** Where the state stands: 0 or 1. */
    STATE_PLACE(4, 1),
    /** 1 once the first content is whole. */
    FORMATTED(5, 1);

    /** Bytes of all fields. */
    static final int TOTAL = 6;

    private final int offset;
    private final int size;

    SuperField(int offset, int size) {
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

    /** Reads the field. */
    int get(byte[] payload) {
        return (int) Fields.get(payload, offset, size);
    }

    /** Writes the field. */
    void put(byte[] payload, int value) {
        Fields.put(payload, offset, size, value);
    }
}
