package org.tokenmeter.host.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenmeter.host.Vectors;
import org.tokenmeter.host.text.BadValue;

class CurrencyValueTest {
    static List<NamedCsvRecord> rows() {
        return Vectors.rows("currency.csv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyPublishedAmountIsEncodedAndDecoded(NamedCsvRecord row) {
        CurrencyValue value = CurrencyValue.ofBaseUnits(new BigDecimal(row.getField("amount")));
        assertEquals(Vectors.number(row, "se"), value.nibble());
        assertEquals(Vectors.hex(row, "field"), value.field());
        assertEquals(new BigInteger(row.getField("decoded")), value.hundredThousandths());
    }

    /** The standard's formula, written from its text: t = 10^e * m + sum of 2^14 * 10^(n-1). */
    private static BigInteger defined(int e, int m) {
        BigInteger t = BigInteger.TEN.pow(e).multiply(BigInteger.valueOf(m));
        for (int n = 1; n <= e; n++) {
            t = t.add(BigInteger.TWO.pow(14).multiply(BigInteger.TEN.pow(n - 1)));
        }
        return t;
    }

    private static CurrencyValue pattern(int sign, int e, int m) {
        return new CurrencyValue(sign << 3 | e >> 2, (e & 3) << 14 | m);
    }

    @Test
    void theBoundariesOfEveryExponentAreExact() {
        for (int e = 0; e <= 31; e++) {
            for (int m : new int[] {0, 1, 2, 8191, 16382, 16383}) {
                BigInteger amount = defined(e, m);
                assertEquals(pattern(0, e, m), CurrencyValue.encode(amount));
                assertEquals(amount, pattern(0, e, m).hundredThousandths());
                assertEquals(amount.negate(), pattern(1, e, m).hundredThousandths());
                if (amount.signum() != 0) {
                    assertEquals(pattern(1, e, m), CurrencyValue.encode(amount.negate()));
                }
            }
        }
    }

    @Test
    void betweenTwoAmountsTheCustomerGains() {
        for (int e = 1; e <= 31; e++) {
            assertRounded(e, 0, pattern(0, e, 1));
            assertRounded(e, 16382, pattern(0, e, 16383));
            if (e < 31) {
                assertRounded(e, 16383, pattern(0, e + 1, 0));
            }
        }
    }

    private static void assertRounded(int e, int below, CurrencyValue above) {
        BigInteger between = defined(e, below).add(BigInteger.ONE);
        assertEquals(above, CurrencyValue.encode(between));
        assertEquals(pattern(1, e, below), CurrencyValue.encode(between.negate()));
    }

    @Test
    void noOtherPatternIsNearerInTheCustomersFavour() {
        Random random = new Random(20);
        for (int i = 0; i < 5_000; i++) {
            BigInteger wanted = new BigInteger(1 + random.nextInt(117), random);
            CurrencyValue up = CurrencyValue.encode(wanted);
            BigInteger got = up.hundredThousandths();
            assertTrue(got.compareTo(wanted) >= 0);
            assertTrue(got.signum() == 0 || before(up).compareTo(wanted) < 0);
            BigInteger down = CurrencyValue.encode(wanted.negate()).hundredThousandths();
            assertTrue(down.compareTo(wanted.negate()) >= 0);
        }
    }

    /** The next smaller amount: patterns grow with their amounts. */
    private static BigInteger before(CurrencyValue value) {
        int pattern = (value.nibble() << 16 | value.field()) - 1;
        return new CurrencyValue(pattern >> 16, pattern & 0xFFFF).hundredThousandths();
    }

    @Test
    void everyPatternComesBack() {
        for (int e = 0; e <= 31; e++) {
            for (int m = 0; m < 16384; m += 7) {
                CurrencyValue value = pattern(m % 2, e, m);
                if (value.hundredThousandths().signum() != 0) {
                    assertEquals(value, CurrencyValue.encode(value.hundredThousandths()));
                }
            }
        }
    }

    @Test
    void whatIsBeyondTheLargestIsRefusedWithTheLimit() {
        BigInteger tooMuch = CurrencyValue.LARGEST.add(BigInteger.ONE);
        for (BigInteger amount : List.of(tooMuch, tooMuch.negate())) {
            BadValue e = assertThrows(BadValue.class, () -> CurrencyValue.encode(amount));
            assertTrue(e.allowed().contains(CurrencyValue.LARGEST.toString()));
        }
        assertThrows(BadValue.class,
                () -> CurrencyValue.ofBaseUnits(new BigDecimal("1E+60")));
        assertEquals(pattern(0, 31, 16383), CurrencyValue.encode(CurrencyValue.LARGEST));
    }

    @Test
    void lessThanTheUnitRoundsUpOrToZero() {
        assertEquals(pattern(0, 0, 1), CurrencyValue.ofBaseUnits(new BigDecimal("0.000001")));
        assertEquals(pattern(0, 0, 0), CurrencyValue.ofBaseUnits(new BigDecimal("-0.000001")));
    }
}
