package org.tokenmeter.raspberrypi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The meter from contacts to relay, with models in the place of devices. */
class WiredMeterTest {
    /** 100 kWh for the meter of the bench. */
    private static final String TOKEN = "5724 7005 6662 2638 9617";
    private static final long UNIT = 1_000_000;

    @Test
    void twentyKeysThatBounceBringCreditToDisplayRelayAndMemory() {
        try (PiBench bench = new PiBench(1)) {
            assertEquals("CR      0.00 kWh", bench.lcd.row(0));
            assertEquals("OFF NO CREDIT   ", bench.lcd.row(1));
            assertFalse(bench.isHigh("relay"));
            bench.type(TOKEN);
            assertEquals("ACCEPTED        ", bench.lcd.row(0));
            assertEquals("+100.00 = 100.00", bench.lcd.row(1));
            assertTrue(bench.isHigh("relay"));
            assertTrue(bench.isHigh("lamp-supply"));
            assertEquals(100 * UNIT, bench.storedCredit());
            assertEquals(List.of(), bench.lcd.complaints());
            assertEquals(List.of(), bench.said);
        }
    }
}
