package org.tokenmeter.sts.token;

/**
 * The Amount field of a TransferCredit token: 16 bits that carry a decimal floating number. Power
 * limits use the same encoding.
 *
 * <pre>
 *   15 14 13                                     0
 *  +-----+----------------------------------------+
 *  |  e  |                  m                     |   value = 10^e * m + bias(e)
 *  +-----+----------------------------------------+   bias(e) = 2^14 * (10^0 + ... + 10^(e-1))
 * </pre>
 *
 * <b>Units.</b> Tenths of a kilowatt-hour (subclass 0), of a cubic metre (1, 2), of a minute (3);
 * watts for the power limits.
 *
 * <p><b>Invariants.</b> Every 16-bit pattern is valid and values grow with the pattern, so
 * {@code encode(decode(f)) == f} for all 65,536 fields; {@code decode(encode(v)) >= v}: vending
 * rounds in the customer's favour.
 *
 * <p><b>Source.</b> IEC 62055-41, TransferCredit. Vectors: amount_encode.csv, amount_decode.csv.
 */
public final class Amount {
    /** The largest value that the field carries. */
    public static final int LARGEST = 18_201_624;
    /** What {@link #encode} answers when no field reaches the wanted value. */
    public static final int NO_FIELD = -1;

    private static final int MANTISSA_BITS = 14;
    private static final int MANTISSAS = 1 << MANTISSA_BITS;

    private Amount() {
    }

    /** The value of a 16-bit field, in the field's own unit: 0 to {@link #LARGEST}. */
    public static int decode(int field) {
        int exponent = field >>> MANTISSA_BITS;
        int bias = 0;
        int step = 1;
        for (int e = 0; e < exponent; e++) {
            bias += MANTISSAS * step;
            step *= 10;
        }
        return (field & MANTISSAS - 1) * step + bias;
    }

    /**
     * The smallest field whose value is not less than the wanted one.
     *
     * @param value in the field's own unit, not negative
     * @return 16 bits, or {@link #NO_FIELD} above {@link #LARGEST}
     */
    public static int encode(int value) {
        if (value > LARGEST) {
            return NO_FIELD;
        }
        int exponent = 0;
        int bias = 0;
        int step = 1;
        while (value > bias + (MANTISSAS - 1) * step) {
            bias += MANTISSAS * step;
            step *= 10;
            exponent++;
        }
        return exponent << MANTISSA_BITS | (value - bias + step - 1) / step;
    }
}
