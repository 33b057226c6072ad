package org.tokenmeter.host.token;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.sts.token.CurrencyAmount;

/**
 * An amount of currency as a token carries it: sign and exponent in a nibble, the rest in a field.
 *
 * <p><b>Units.</b> 0.00001 of the base currency; the largest is about 1.8e35.
 *
 * <p><b>Invariants.</b> Every pattern is valid. Encoding rounds in the customer's favour: a
 * positive amount up, a negative one toward zero. {@code encode(v.hundredThousandths())} gives
 * {@code v} back, but for the negative zero.
 *
 * <p><b>Source.</b> IEC 62055-41, TransferCredit in currency. Vectors: currency.csv.
 *
 * @param nibble sign and the upper three bits of the exponent, 4 bits
 * @param field the lower two bits of the exponent and the mantissa, 16 bits
 */
public record CurrencyValue(int nibble, int field) {
    /** Decimal places of the unit. */
    public static final int DECIMALS = 5;

    private static final int MANTISSAS = CurrencyAmount.LARGEST_MANTISSA + 1;
    private static final BigInteger[] BIAS = biases();

    /** The largest magnitude. */
    public static final BigInteger LARGEST =
            magnitude(CurrencyAmount.LARGEST_EXPONENT, CurrencyAmount.LARGEST_MANTISSA);

    public CurrencyValue {
        Field.require("rnd", nibble, 4);
        Field.require("field", field, 16);
    }

    private static BigInteger[] biases() {
        BigInteger[] biases = new BigInteger[CurrencyAmount.LARGEST_EXPONENT + 1];
        biases[0] = BigInteger.ZERO;
        for (int e = 1; e < biases.length; e++) {
            BigInteger band = step(e - 1).multiply(BigInteger.valueOf(MANTISSAS));
            biases[e] = biases[e - 1].add(band);
        }
        return biases;
    }

    private static BigInteger step(int exponent) {
        return BigInteger.TEN.pow(exponent);
    }

    private static BigInteger magnitude(int exponent, int mantissa) {
        return step(exponent).multiply(BigInteger.valueOf(mantissa)).add(BIAS[exponent]);
    }

    /** The nearest amount that a token carries, in the customer's favour. */
    public static CurrencyValue encode(BigInteger hundredThousandths) {
        BigInteger magnitude = hundredThousandths.abs();
        if (magnitude.compareTo(LARGEST) > 0) {
            throw new BadValue("is beyond the largest amount", "-" + LARGEST + " to " + LARGEST);
        }
        boolean negative = hundredThousandths.signum() < 0;
        int exponent = exponent(magnitude);
        BigInteger[] mantissa =
                magnitude.subtract(BIAS[exponent]).divideAndRemainder(step(exponent));
        int roundedUp = negative || mantissa[1].signum() == 0 ? 0 : 1;
        return of(negative, exponent, mantissa[0].intValue() + roundedUp);
    }

    /** The last band that starts at or below a magnitude. */
    private static int exponent(BigInteger magnitude) {
        int exponent = CurrencyAmount.LARGEST_EXPONENT;
        while (magnitude.compareTo(BIAS[exponent]) < 0) {
            exponent--;
        }
        return exponent;
    }

    private static CurrencyValue of(boolean negative, int exponent, int mantissa) {
        if (mantissa == MANTISSAS) {
            return of(negative, exponent + 1, 0);
        }
        return new CurrencyValue(CurrencyAmount.nibble(negative, exponent),
                CurrencyAmount.field(exponent, mantissa));
    }

    /** The nearest amount that a token carries to a decimal number of base units. */
    public static CurrencyValue ofBaseUnits(BigDecimal baseUnits) {
        BigDecimal largest = new BigDecimal(LARGEST, DECIMALS);
        if (baseUnits.abs().compareTo(largest) > 0) {
            throw new BadValue("is beyond the largest amount", "-" + largest + " to " + largest);
        }
        return encode(baseUnits.setScale(DECIMALS, RoundingMode.CEILING).unscaledValue());
    }

    /** The amount in units of 0.00001 of the base currency. */
    public BigInteger hundredThousandths() {
        BigInteger magnitude = magnitude(
                CurrencyAmount.exponent(nibble, field), CurrencyAmount.mantissa(field));
        return CurrencyAmount.isNegative(nibble) ? magnitude.negate() : magnitude;
    }

    /** The amount in base units, with five decimals. */
    public BigDecimal baseUnits() {
        return new BigDecimal(hundredThousandths(), DECIMALS);
    }
}
