package org.tokenmeter.sts.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tokenmeter.vectors.Vectors.hex;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenmeter.vectors.Vectors;

class TokenCrcTest {
    static List<NamedCsvRecord> checksums() {
        return Vectors.rows("crc.csv");
    }

    @ParameterizedTest
    @MethodSource("checksums")
    void everyGivenMessageHasTheGivenChecksum(NamedCsvRecord row) {
        long message = hex(row, "message");
        assertEquals(hex(row, "crc"), row.getField("kind").equals("crc_c")
                ? TokenCrc.crcC(message) : TokenCrc.crc(message));
    }

    @Test
    void theExamplesOfTheStandardAgree() {
        assertEquals(0x0FFA, TokenCrc.crc(0x00004A2D900FF2L));
        assertEquals(0xC207, TokenCrc.crc(0x000B19EB230100L));
        assertEquals(0x19E6, TokenCrc.crc(0x00055998630001L));
    }

    @Test
    void onlyCurrencyCreditUsesTheOtherChecksum() {
        for (int tokenClass = 0; tokenClass < 4; tokenClass++) {
            for (int subclass = 0; subclass < 16; subclass++) {
                boolean currency = tokenClass == 0 && subclass >= 4 && subclass <= 7;
                long block = (long) subclass << 60 | 0x0123456789AL << 16;
                long message = (long) tokenClass << 48 | block >>> 16;
                assertEquals(currency ? TokenCrc.crcC(message) : TokenCrc.crc(message),
                        TokenCrc.expected(tokenClass, block));
            }
        }
    }

    @Test
    void aFlippedBitAnywhereIsNoticed() {
        for (int tokenClass = 0; tokenClass < 3; tokenClass++) {
            long block = ClearBlock.of(tokenClass, 0, 0x05998630001L);
            for (int bit = 0; bit < 64; bit++) {
                assertEquals(false, ClearBlock.isAuthentic(tokenClass, block ^ 1L << bit));
            }
        }
    }
}
