package org.tokenmeter.sts.token;

/**
 * The amount of a TransferCredit token in currency: sign, a 5-bit exponent and a 14-bit mantissa,
 * spread over the nibble in the place of RND and the 16-bit field.
 *
 * <pre>
 *    nibble             field
 *   +---+------------+  +-----------+------------------+
 *   | s | e4 e3 e2   |  |  e1 e0    |  m               |   magnitude = 10^e * m + bias(e)
 *   +---+------------+  +-----------+------------------+   bias(e) as in {@link Amount}
 * </pre>
 *
 * <b>Units.</b> 0.00001 of the base currency. s = 1 is a negative amount.
 *
 * <p><b>Invariant.</b> {@link #magnitude} is exact or {@link #TOO_LARGE}: magnitudes reach 1.8e35,
 * a {@code long} holds them up to exponent 14 and part of 15. The meter refuses the rest; the host
 * tools compute them with big integers from the same exponent and mantissa.
 *
 * <p><b>Source.</b> IEC 62055-41, TransferCredit in currency. Vectors: currency.csv.
 */
public final class CurrencyAmount {
    /** The largest exponent. */
    public static final int LARGEST_EXPONENT = 31;
    /** The largest mantissa. */
    public static final int LARGEST_MANTISSA = (1 << 14) - 1;
    /** What {@link #magnitude} answers when a {@code long} can not hold it. */
    public static final long TOO_LARGE = -1;

    private static final int MANTISSA_BITS = 14;
    private static final int LARGEST_LONG_EXPONENT = 15;

    private CurrencyAmount() {
    }

    /** Whether the nibble says that the amount is negative. */
    public static boolean isNegative(int nibble) {
        return (nibble & 8) != 0;
    }

    /** The exponent: 0 to 31. */
    public static int exponent(int nibble, int field) {
        return (nibble & 7) << 2 | field >>> MANTISSA_BITS;
    }

    /** The mantissa: 0 to 16383. */
    public static int mantissa(int field) {
        return field & LARGEST_MANTISSA;
    }

    /** The nibble for a sign and an exponent. */
    public static int nibble(boolean negative, int exponent) {
        return (negative ? 8 : 0) | exponent >>> 2;
    }

    /** The 16-bit field for an exponent and a mantissa. */
    public static int field(int exponent, int mantissa) {
        return (exponent & 3) << MANTISSA_BITS | mantissa;
    }

    /** The amount without its sign, in 0.00001 of the base currency, or {@link #TOO_LARGE}. */
    public static long magnitude(int exponent, int mantissa) {
        if (exponent > LARGEST_LONG_EXPONENT) {
            return TOO_LARGE;
        }
        long bias = 0;
        long step = 1;
        for (int e = 0; e < exponent; e++) {
            bias += step << MANTISSA_BITS;
            step *= 10;
        }
        return mantissa > (Long.MAX_VALUE - bias) / step ? TOO_LARGE : step * mantissa + bias;
    }
}
