package org.tokenmeter.sts.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.vectors.Vectors;

class PrimaryAccountNumberTest {
    static List<NamedCsvRecord> checkDigits() {
        return Vectors.rows("luhn.csv");
    }

    static List<NamedCsvRecord> meters() {
        return Vectors.rows("decoder_keys.csv");
    }

    @ParameterizedTest
    @MethodSource("checkDigits")
    void everyGivenNumberHasTheGivenCheckDigit(NamedCsvRecord row) {
        assertEquals(Integer.parseInt(row.getField("check")),
                PrimaryAccountNumber.luhnDigit(Long.parseLong(row.getField("digits"))));
    }

    @ParameterizedTest
    @MethodSource("meters")
    void everyGivenMeterIsValidAndNoOtherLastDigitIs(NamedCsvRecord row) {
        long pan = Long.parseLong(row.getField("pan"));
        assertTrue(PrimaryAccountNumber.isValid(pan));
        for (int digit = 0; digit < 10; digit++) {
            assertEquals(digit == pan % 10, PrimaryAccountNumber.isValid(pan / 10 * 10 + digit));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "600727000000000009, 0, 0, true",
        "600727111111111153, 11111111115, 11, true",
        "1000000000082, 100000000008, 100, false"})
    void aMeterNumberAndItsMakerAreReadFromThePan(
            long pan, long drn, int manufacturer, boolean twoDigits) {
        assertTrue(PrimaryAccountNumber.isValid(pan));
        assertEquals(drn, PrimaryAccountNumber.drn(pan));
        assertEquals(manufacturer, PrimaryAccountNumber.manufacturerCode(pan));
        assertEquals(twoDigits, PrimaryAccountNumber.hasTwoDigitManufacturer(pan));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 600728000000000008L, 600726000000000007L, 999999999999999993L,
        600727000000000018L})
    void anUnknownIssuerOrAWrongMeterNumberIsNotValid(long pan) {
        assertEquals(false, PrimaryAccountNumber.isValid(pan));
    }
}
