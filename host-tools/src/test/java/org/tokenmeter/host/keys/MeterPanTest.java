package org.tokenmeter.host.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tokenmeter.host.Vectors;
import org.tokenmeter.host.text.BadValue;

class MeterPanTest {
    @Test
    void everyPublishedPanIsValid() {
        Vectors.rows("decoder_keys.csv").forEach(row -> new MeterPan(row.getField("pan")));
    }

    @Test
    void aShortMakerCodeComesWithIssuer600727() {
        MeterPan pan = new MeterPan("600727976783253628");
        assertEquals("600727", pan.iin());
        assertEquals("97678325362", pan.drn());
        assertEquals("97", pan.manufacturerCode());
    }

    @Test
    void aLongMakerCodeComesWithIssuer0000() {
        MeterPan pan = new MeterPan("000020916815483246");
        assertEquals("0000", pan.iin());
        assertEquals("2091681548324", pan.drn());
        assertEquals("2091", pan.manufacturerCode());
    }

    @Test
    void aWrongLastDigitIsRefusedWithTheRightOne() {
        assertRefused("600727000000000008", "digit 18 can only be 9");
    }

    @Test
    void aWrongCheckDigitOfTheDrnIsRefused() {
        assertRefused("600727000000000017", "digit 17 can only be 0");
    }

    @Test
    void anotherIssuerIsRefused() {
        assertRefused("123456000000000009", "600727 or 0000");
    }

    @Test
    void anotherLengthIsRefused() {
        assertRefused("60072700000000009", "18 digits");
        assertRefused("6007270000000000090", "18 digits");
        assertRefused("60072700000000000x", "18 digits");
    }

    private static void assertRefused(String digits, String allowed) {
        BadValue e = assertThrows(BadValue.class, () -> new MeterPan(digits));
        assertTrue(e.allowed().contains(allowed), e.getMessage());
    }
}
