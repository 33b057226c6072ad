package org.tokenmeter.host.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenmeter.host.Vectors;

class LuhnTest {
    static List<NamedCsvRecord> rows() {
        return Vectors.rows("luhn.csv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theCheckDigitIsRightAndNoOtherIs(NamedCsvRecord row) {
        String digits = row.getField("digits");
        int check = Vectors.number(row, "check");
        assertEquals(check, Luhn.checkDigit(digits));
        assertTrue(Luhn.isValid(digits + check));
        for (int other = 1; other < 10; other++) {
            assertFalse(Luhn.isValid(digits + (check + other) % 10));
        }
    }
}
