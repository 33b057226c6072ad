package org.tokenmeter.sts.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenmeter.vectors.Vectors;

class CurrencyAmountTest {
    private static final BigInteger LARGEST_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    static List<NamedCsvRecord> amounts() {
        return Vectors.rows("currency.csv");
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void everyPublishedAmountIsReadOrRefusedAsTooLarge(NamedCsvRecord row) {
        int nibble = Integer.parseInt(row.getField("se"));
        int field = Integer.parseInt(row.getField("field"), 16);
        BigInteger decoded = new BigInteger(row.getField("decoded"));
        assertEquals(decoded.signum() < 0, CurrencyAmount.isNegative(nibble));
        assertEquals(asLong(decoded.abs()), CurrencyAmount.magnitude(
                CurrencyAmount.exponent(nibble, field), CurrencyAmount.mantissa(field)));
    }

    @Test
    void everyMagnitudeIsExactOrRefused() {
        BigInteger step = BigInteger.ONE;
        BigInteger bias = BigInteger.ZERO;
        for (int exponent = 0; exponent <= CurrencyAmount.LARGEST_EXPONENT; exponent++) {
            for (int mantissa = 0; mantissa <= CurrencyAmount.LARGEST_MANTISSA; mantissa++) {
                BigInteger value = step.multiply(BigInteger.valueOf(mantissa)).add(bias);
                assertEquals(asLong(value), CurrencyAmount.magnitude(exponent, mantissa));
            }
            bias = bias.add(step.shiftLeft(14));
            step = step.multiply(BigInteger.TEN);
        }
    }

    @Test
    void signExponentAndMantissaComeBackFromNibbleAndField() {
        for (int exponent = 0; exponent <= CurrencyAmount.LARGEST_EXPONENT; exponent++) {
            for (int mantissa = 0; mantissa <= CurrencyAmount.LARGEST_MANTISSA; mantissa += 31) {
                int field = CurrencyAmount.field(exponent, mantissa);
                int positive = CurrencyAmount.nibble(false, exponent);
                int negative = CurrencyAmount.nibble(true, exponent);
                assertEquals(exponent, CurrencyAmount.exponent(positive, field));
                assertEquals(exponent, CurrencyAmount.exponent(negative, field));
                assertEquals(mantissa, CurrencyAmount.mantissa(field));
                assertEquals(false, CurrencyAmount.isNegative(positive));
                assertEquals(true, CurrencyAmount.isNegative(negative));
            }
        }
    }

    private static long asLong(BigInteger value) {
        return value.compareTo(LARGEST_LONG) > 0 ? CurrencyAmount.TOO_LARGE : value.longValue();
    }
}
