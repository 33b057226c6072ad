package org.tokenmeter.sts.token;

/**
 * The 16-bit value of the extended token set (2/10).
 *
 * <pre>
 *   15        10 9                    0
 *  +------------+----------------------+
 *  | index (6)  | value (10)           |   index 0 to 62
 *  +------------+----------------+-----+
 *  | 63         | flag index (9) | f   |   index 63: one flag, its width unconfirmed
 *  +------------+----------------+-----+
 * </pre>
 *
 * <b>Source.</b> STS 202-5. Vectors: tokens.csv; the width of the flag index is not published.
 */
public final class ExtendedSet {
    /** The index that announces a flag. */
    public static final int FLAG = 63;

    private static final int VALUE_BITS = 10;
    private static final int VALUE_MASK = (1 << VALUE_BITS) - 1;

    private ExtendedSet() {
    }

    /** The index: 0 to 63. */
    public static int index(int field) {
        return field >>> VALUE_BITS;
    }

    /** The ten bits behind the index. */
    public static int value(int field) {
        return field & VALUE_MASK;
    }

    /** Which flag a field with index {@link #FLAG} sets or clears: 0 to 511. */
    public static int flagIndex(int field) {
        return value(field) >>> 1;
    }

    /** The flag's new state. */
    public static boolean flag(int field) {
        return (field & 1) != 0;
    }

    /** The 16-bit field for an index and a value. */
    public static int field(int index, int value) {
        return index << VALUE_BITS | value;
    }
}
