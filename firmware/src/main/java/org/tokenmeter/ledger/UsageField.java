package org.tokenmeter.ledger;

/**
 * The payload of the USAGE record: what was used day by day and month by month.
 *
 * <p>firmware/SPEC.md holds the same table, and a test compares the two.
 */
final class UsageField {
    /** The day that goes on: days since 1993, plus one; 0 before the time was known. */
    static final Field DAY = new Field(0, 4);
    /** The month that goes on: months since 1993, plus one; 0 before the time was known. */
    static final Field MONTH = new Field(4, 2);
    /** Charged total when the day began. */
    static final Field DAY_START = new Field(6, 8);
    /** Quantity total when the month began. */
    static final Field MONTH_START = new Field(14, 8);
    /** How many of the days before are known. */
    static final Field KNOWN_DAYS = new Field(22, 1);
    /** How many of the months before are known. */
    static final Field KNOWN_MONTHS = new Field(23, 1);
    /** Credit used on the days before, the latest first, eight bytes each. */
    static final Field DAYS = new Field(24, 56);
    /** Quantity of the months before, the latest first, eight bytes each. */
    static final Field MONTHS = new Field(80, 96);

    /** Bytes of all fields. */
    static final int TOTAL = 176;

    private UsageField() {
    }
}
