package org.tokenmeter.sts.token;

/**
 * The 66 bits of a token as the twenty decimal digits that a person types.
 *
 * <pre>
 *   65  64 | 63                                   0
 *  +-------+---------------------------------------+
 *  | high  |  low                                  |   digits = high * 2^64 + low, zero-padded
 *  +-------+---------------------------------------+
 * </pre>
 *
 * <b>Digits</b> are bytes of value 0 to 9 (not ASCII), the most significant first.
 *
 * <p><b>Invariants.</b> {@code write(high(d), low(d), out)} restores every {@code d} whose
 * {@code high} is at most {@link #LARGEST_HIGH}. Twenty digits reach beyond 66 bits: a
 * {@code high} of 4 or 5 is a FORMAT_ERROR, 26 % of all entries.
 *
 * <p><b>Source.</b> IEC 62055-41, token carrier data for manual entry. Vectors: tokens.csv.
 */
public final class TokenDigits {
    /** Digits of a token. */
    public static final int COUNT = 20;
    /** The largest {@code high} of a legal token: bits 65 and 64 both set. */
    public static final int LARGEST_HIGH = 3;

    // 66 bits are three limbs of 22: a limb times ten, or ten limbs' remainder, fits an int.
    private static final int LIMB_BITS = 22;
    private static final int LIMB_MASK = (1 << LIMB_BITS) - 1;

    private TokenDigits() {
    }

    /** Bits 65 and up of the number that {@code COUNT} digits write: 0 to 5. */
    public static int high(byte[] digits) {
        int top = 0;
        int middle = 0;
        int bottom = 0;
        for (int i = 0; i < COUNT; i++) {
            bottom = bottom * 10 + digits[i];
            middle = middle * 10 + (bottom >>> LIMB_BITS);
            top = top * 10 + (middle >>> LIMB_BITS);
            bottom &= LIMB_MASK;
            middle &= LIMB_MASK;
        }
        return top >>> 64 - 2 * LIMB_BITS;
    }

    /** Bits 63 to 0 of the number that {@code COUNT} digits write. */
    public static long low(byte[] digits) {
        long value = 0;
        for (int i = 0; i < COUNT; i++) {
            value = value * 10 + digits[i];
        }
        return value;
    }

    /**
     * Writes the token as digits.
     *
     * @param high bits 65 and 64: 0 to 3
     * @param low bits 63 to 0
     * @param digits receives {@code COUNT} digits
     */
    public static void write(int high, long low, byte[] digits) {
        int top = high << 64 - 2 * LIMB_BITS | (int) (low >>> 2 * LIMB_BITS);
        int middle = (int) (low >>> LIMB_BITS) & LIMB_MASK;
        int bottom = (int) low & LIMB_MASK;
        for (int i = COUNT - 1; i >= 0; i--) {
            int second = top % 10 << LIMB_BITS | middle;
            int third = second % 10 << LIMB_BITS | bottom;
            top /= 10;
            middle = second / 10;
            bottom = third / 10;
            digits[i] = (byte) (third % 10);
        }
    }
}
