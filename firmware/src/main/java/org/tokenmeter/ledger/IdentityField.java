package org.tokenmeter.ledger;

/**
 * The payload of the IDENTITY record: what a factory fixes once in a meter's life.
 *
 * <p>firmware/SPEC.md holds the same table, and a test compares the two.
 */
final class IdentityField {
    /** MeterPAN, as a number of 18 decimal digits. */
    static final Field PAN = new Field(0, 8);
    /** Manufacturer code. */
    static final Field MANUFACTURER = new Field(8, 2);
    /** Pulses of the measuring element for each kilowatt-hour or cubic metre. */
    static final Field IMPULSES = new Field(10, 4);
    /** The largest balance that a token may lead to. */
    static final Field LARGEST_CREDIT = new Field(14, 8);
    /** Date of manufacture, a civil minute. */
    static final Field MADE = new Field(22, 4);
    /** 0 blank, 1 manufactured, 2 in service, 3 scrapped. */
    static final Field LIFE_CYCLE = new Field(26, 1);
    /** 1 for a meter that took a test key directly. */
    static final Field LAB = new Field(27, 1);
    /** 0 electricity, 1 water, 2 gas, 3 time. */
    static final Field UTILITY = new Field(28, 1);
    /** 1 for a meter that counts its credit in currency. */
    static final Field CURRENCY = new Field(29, 1);
    /** Number of the vendor pack. */
    static final Field PACK = new Field(30, 1);
    /** Number of the language. */
    static final Field LANGUAGE = new Field(31, 1);
    /** Zeros. */
    static final Field SPARE = new Field(32, 32);

    /** Bytes of all fields. */
    static final int TOTAL = 64;

    private IdentityField() {
    }
}
