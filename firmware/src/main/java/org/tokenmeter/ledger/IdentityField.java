package org.tokenmeter.ledger;

/**
 * The payload of the IDENTITY record: what a factory fixes once in a meter's life.
 *
 * <p>firmware/SPEC.md holds the same table, and a test compares the two.
 */
enum IdentityField {
    /** MeterPAN, as a number of 18 decimal digits. */
    PAN(0, 8),
    /** Manufacturer code. */
    MANUFACTURER(8, 2),
    /** Pulses of the measuring element for each kilowatt-hour. */
    IMPULSES(10, 4),
    /** The largest balance that a token may lead to. */
    LARGEST_CREDIT(14, 8),
    /** Date of manufacture, a civil minute. */
    MADE(22, 4),
    /** 0 blank, 1 manufactured, 2 in service, 3 scrapped. */
    LIFE_CYCLE(26, 1),
    /** 1 for a meter that took a test key directly. */
    LAB(27, 1),
    /** 0 electricity, 1 water, 2 gas, 3 time. */
    UTILITY(28, 1),
    /** 1 for a meter that counts its credit in currency. */
    CURRENCY(29, 1),
    /** Number of the vendor pack. */
    PACK(30, 1),
    /** Number of the language. */
    LANGUAGE(31, 1),
    /** Key of the serial line. */
    TRANSPORT_KEY(32, 32);

    /** Bytes of all fields. */
    static final int TOTAL = 64;

    private final int offset;
    private final int size;

    IdentityField(int offset, int size) {
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
    long get(byte[] payload) {
        return Fields.get(payload, offset, size);
    }

    /** Writes the field. */
    void put(byte[] payload, long value) {
        Fields.put(payload, offset, size, value);
    }
}
