package org.tokenmeter.sts.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tokenmeter.vectors.Vectors.hex;
import static org.tokenmeter.vectors.Vectors.number;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenmeter.vectors.Vectors;

class AmountTest {
    private static final int FIELDS = 1 << 16;

    static List<NamedCsvRecord> encoded() {
        return Vectors.rows("amount_encode.csv");
    }

    static List<NamedCsvRecord> decoded() {
        return Vectors.rows("amount_decode.csv");
    }

    @ParameterizedTest
    @MethodSource("encoded")
    void everyGivenAmountEncodesAsGiven(NamedCsvRecord row) {
        assertEquals(hex(row, "field"), Amount.encode(number(row, "amount")));
        assertEquals(number(row, "decoded"), Amount.decode((int) hex(row, "field")));
    }

    @ParameterizedTest
    @MethodSource("decoded")
    void everyGivenFieldDecodesAsGiven(NamedCsvRecord row) {
        assertEquals(number(row, "decoded"), Amount.decode((int) hex(row, "field")));
    }

    @Test
    void everyFieldDecodesToAnAmountThatEncodesToIt() {
        for (int field = 0; field < FIELDS; field++) {
            assertEquals(field, Amount.encode(Amount.decode(field)));
        }
    }

    @Test
    void amountsGrowWithTheirFields() {
        for (int field = 1; field < FIELDS; field++) {
            assertTrue(Amount.decode(field) > Amount.decode(field - 1));
        }
    }

    @Test
    void everyAmountEncodesToTheSmallestFieldThatReachesIt() {
        int smallest = 0;
        for (int value = 0; value <= Amount.LARGEST; value++) {
            while (Amount.decode(smallest) < value) {
                smallest++;
            }
            assertEquals(smallest, Amount.encode(value));
        }
        assertEquals(FIELDS - 1, smallest);
    }

    @ParameterizedTest
    @CsvSource({"16384, 4000", "180223, 8000", "180224, 8000", "1818624, c000",
        "18201624, ffff"})
    void theBandsBeginWhereTheStandardSays(int value, String field) {
        assertEquals(Integer.parseInt(field, 16), Amount.encode(value));
    }

    @Test
    void moreThanTheLargestAmountHasNoField() {
        assertEquals(Amount.NO_FIELD, Amount.encode(Amount.LARGEST + 1));
        assertEquals(Amount.NO_FIELD, Amount.encode(Integer.MAX_VALUE));
    }
}
