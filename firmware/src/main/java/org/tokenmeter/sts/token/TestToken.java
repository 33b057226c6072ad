package org.tokenmeter.sts.token;

/**
 * The body of class 1 tokens, which any meter reads without a key.
 *
 * <pre>
 *   43                    8 7          0
 *  +-----------------------+------------+
 *  | control (36)          | mfr (8)    |   1/0, for manufacturer codes of 2 digits
 *  +------------------+----+------------+
 *  | control (28)     | mfr (16)        |   1/1, for manufacturer codes of 4 digits
 *  +------------------+----+------------+
 *  | value (36)            | 0 (8)      |   1/2, extended read; value: index in its top 6 bits
 *  +-----------------------+------------+
 * </pre>
 *
 * Control bit n asks for test n + 1; all bits set ask for everything. The manufacturer code is
 * binary, and 0 means any manufacturer.
 *
 * <p><b>Source.</b> IEC 62055-41, InitiateMeterTest/Display; STS 202-5 for 1/2.
 * Vectors: tokens.csv.
 */
public final class TestToken {
    /** Every control bit of the form for 2-digit manufacturer codes. */
    public static final long ALL_TESTS_2_DIGITS = (1L << 36) - 1;
    /** Every control bit of the form for 4-digit manufacturer codes. */
    public static final long ALL_TESTS_4_DIGITS = (1L << 28) - 1;

    private static final int SHORT_CODE_BITS = 8;
    private static final int LONG_CODE_BITS = 16;
    private static final int INDEX_SHIFT = 38;
    private static final int FLAG_SHIFT = 29;

    private TestToken() {
    }

    /** Control bits of the form for 2-digit manufacturer codes: 36 bits. */
    public static long control2Digits(long body) {
        return body >>> SHORT_CODE_BITS;
    }

    /** Control bits of the form for 4-digit manufacturer codes: 28 bits. */
    public static long control4Digits(long body) {
        return body >>> LONG_CODE_BITS;
    }

    /** Manufacturer code of the 2-digit form: 8 bits. */
    public static int manufacturer2Digits(long body) {
        return (int) body & 0xFF;
    }

    /** Manufacturer code of the 4-digit form: 16 bits. */
    public static int manufacturer4Digits(long body) {
        return (int) body & 0xFFFF;
    }

    /** The body of the 2-digit form, from 36 control bits and 8 bits of code. */
    public static long body2Digits(long control, int manufacturer) {
        return control << SHORT_CODE_BITS | manufacturer;
    }

    /** The body of the 4-digit form, from 28 control bits and 16 bits of code. */
    public static long body4Digits(long control, int manufacturer) {
        return control << LONG_CODE_BITS | manufacturer;
    }

    /** The body of an extended read, from its 36-bit value. */
    public static long bodyExtended(long value) {
        return value << 8;
    }

    /** The value of an extended read: 36 bits. */
    public static long extendedValue(long body) {
        return body >>> 8;
    }

    /** The index of an extended read, the top bits of its value: 0 to 63. */
    public static int extendedIndex(long body) {
        return (int) (body >>> INDEX_SHIFT);
    }

    /**
     * The flag that an extended read asks for: the nine bits below its index, as in
     * {@link ExtendedSet}. Its place is unconfirmed.
     */
    public static int extendedFlag(long body) {
        return (int) (body >>> FLAG_SHIFT) & 0x1FF;
    }
}
