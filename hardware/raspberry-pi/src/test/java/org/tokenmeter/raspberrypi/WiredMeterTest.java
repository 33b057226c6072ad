package org.tokenmeter.raspberrypi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.event.ShutdownEvent;
import com.pi4j.event.ShutdownListener;
import com.pi4j.io.gpio.digital.DigitalOutput;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.raspberrypi.device.FramModel;
import org.tokenmeter.raspberrypi.device.Hd44780;

/** The meter from contacts to relay, with models in the place of devices. */
class WiredMeterTest {
    /** 100 kWh for the meter of the bench. */
    static final String TOKEN = "5724 7005 6662 2638 9617";
    private static final long UNIT = 1_000_000;
    private static final int REPLUG_MILLIS = Hd44780.RETRY_MILLIS + PiBench.START_MILLIS;

    private PiBench bench = new PiBench(1);

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void twentyKeysThatBounceBringCreditToDisplayRelayAndMemory(long seed) {
        startAgain(new PiBench(seed));
        assertRows("CR      0.00 kWh", "OFF NO CREDIT   ");
        assertFalse(bench.isHigh("relay"));
        bench.type(TOKEN);
        assertRows("ACCEPTED        ", "+100.00 = 100.00");
        assertTrue(bench.isHigh("relay"));
        assertTrue(bench.isHigh("lamp-supply"));
        assertEquals(100 * UNIT, bench.storedCredit());
        assertNothingWasSaid();
    }

    @Test
    void theMemoryKnowsTheTokenWhenThePowerComesBack() {
        bench.type(TOKEN);
        startAgain(bench.fram);
        assertTrue(bench.isHigh("relay"));
        bench.type(TOKEN);
        assertEquals("USED   err 10   ", bench.lcd.row(0));
        assertEquals(100 * UNIT, bench.storedCredit());
    }

    @Test
    void everyPulseOfTheElementTakesItsWattHour() {
        bench.type(TOKEN);
        for (int pulse = 0; pulse < 200; pulse++) {
            bench.pulse();
        }
        bench.run(10_000);
        assertEquals(100 * UNIT - 200 * UNIT / 1_000, bench.storedCredit());
        assertEquals("CR     99.80 kWh", bench.lcd.row(0));
    }

    @Test
    void anOpenedCoverOpensTheRelayForGood() {
        bench.type(TOKEN);
        bench.input("cover").close(false, bench.time.micros());
        bench.run(1_000);
        assertFalse(bench.isHigh("relay"));
        bench.input("cover").close(true, bench.time.micros());
        bench.run(10_000);
        assertFalse(bench.isHigh("relay"));
        assertEquals("** TAMPER **    ", bench.lcd.row(0));
    }

    @Test
    void everyKeyClicksAndLights() {
        bench.contacts.press(PiBench.position('7'));
        bench.run(50);
        assertTrue(bench.isHigh("lamp-key"));
        assertTrue(bench.isHigh("buzzer"));
        bench.run(100);
        assertFalse(bench.isHigh("buzzer"));
        bench.contacts.release(PiBench.position('7'));
        bench.run(50);
        assertFalse(bench.isHigh("lamp-key"));
    }

    @Test
    void aDisplayPulledBehindAnyKeyOfATokenCostsNoCreditAndComesBack() {
        for (int keys = 0; keys < 20; keys++) {
            startAgain(new PiBench(keys));
            bench.type(digits().substring(0, keys));
            bench.i2c.pull();
            bench.type(digits().substring(keys));
            assertEquals(100 * UNIT, bench.storedCredit());
            bench.i2c.plug(0x27, bench.lcd);
            bench.run(REPLUG_MILLIS);
            assertRows("ACCEPTED        ", "+100.00 = 100.00");
        }
    }

    @Test
    void aDisplayPulledAtAnyByteWhileTheAnswerIsDrawnCostsNoCredit() {
        for (int bytes = 0; bytes < 260; bytes += 13) {
            startAgain(new PiBench(bytes));
            bench.type(digits().substring(0, 19));
            bench.i2c.pullAfter(bytes);
            bench.type(digits().substring(19));
            assertEquals(100 * UNIT, bench.storedCredit());
            bench.i2c.plug(0x3F, bench.lcd);
            bench.run(2 * REPLUG_MILLIS);
            assertRows("ACCEPTED        ", "+100.00 = 100.00");
        }
    }

    @Test
    void anFramThatLosesItsPowerAtAnyByteOfATokenNeitherLosesNorDoublesCredit() {
        int accepted = 0;
        int used = 0;
        for (int written = 0; written < 1_000; written += 25) {
            startAgain(new PiBench(written));
            bench.type(digits().substring(0, 19));
            bench.fram.cutAfter(written);
            bench.type(digits().substring(19));
            bench.run(1_000);
            bench.fram.powerUp();
            startAgain(bench.fram);
            bench.type(TOKEN);
            accepted += bench.lcd.row(0).startsWith("ACCEPTED") ? 1 : 0;
            used += bench.lcd.row(0).startsWith("USED") ? 1 : 0;
            assertEquals(100 * UNIT, bench.storedCredit(), "cut at byte " + written);
        }
        assertEquals(40, accepted + used);
        assertTrue(accepted > 10 && used > 10, accepted + " accepted, " + used + " used");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0xFF})
    void anFramPulledInTheMiddleOfATokenStopsTheSupplyAndNotTheMeter(int levels) {
        bench.type(TOKEN);
        bench.type("4");
        bench.fram.remove(levels);
        bench.type("5724 7005 6662 2638 961");
        bench.run(10_000);
        assertEquals("** SERVICE **   ", bench.lcd.row(0));
        assertFalse(bench.isHigh("relay"));
        assertTrue(bench.said.get(0).startsWith(
                "the memory failed, and the meter needs service: no FRAM answered"),
                bench.said.toString());
        assertEquals(1, bench.said.size());
        bench.fram.powerUp();
        startAgain(bench.fram);
        assertEquals(100 * UNIT, bench.storedCredit());
    }

    @Test
    void aRowWireThatBreaksInATokenTakesItsKeysAwayAndNothingElse() {
        bench.type("5724 7005");
        bench.contacts.breakRow(0);
        bench.type("123");
        bench.contacts.mendRow(0);
        bench.type("6662 2638 9617");
        assertRows("ACCEPTED        ", "+100.00 = 100.00");
        assertEquals(100 * UNIT, bench.storedCredit());
    }

    @Test
    void aRowWireThatBreaksUnderAFingerLetsTheKeyGo() {
        bench.contacts.press(PiBench.position('1'));
        bench.run(100);
        bench.contacts.breakRow(0);
        bench.run(100);
        assertFalse(bench.isHigh("lamp-key"));
        bench.contacts.release(PiBench.position('1'));
        bench.type("7");
        assertRows("17              ", "            2/20");
    }

    @Test
    void aStuckKeyIsSaidAndTheOthersWorkOn() {
        bench.contacts.stick(PiBench.position('A'));
        bench.run(31_000);
        assertEquals(List.of("key A is stuck and ignored; the others work on"), bench.said);
        bench.type(TOKEN);
        assertEquals("ACCEPTED        ", bench.lcd.row(0));
        bench.contacts.free(PiBench.position('A'));
        bench.run(1_000);
        assertEquals("key A works again", bench.said.get(1));
    }

    @Test
    void anIdleLoopWakesForItsDisplayAloneAndThatOncePerSecond() {
        bench.type(TOKEN);
        bench.run(20_000);
        long before = bench.ticks();
        bench.run(3_600_000);
        long ticks = bench.ticks() - before;
        assertTrue(ticks >= 3_600 && ticks <= 3_700, ticks + " ticks in an hour");
    }

    @Test
    void aMeterThatStopsOpensTheRelayBeforeThePinsGoAndDarkensTheDisplay() {
        bench.type(TOKEN);
        DigitalOutput relay = bench.providers.context().registry().get("relay");
        List<Boolean> openBeforeThePinsGo = new ArrayList<>();
        bench.providers.context().addListener(new ShutdownListener() {
            @Override
            public void beforeShutdown(ShutdownEvent event) {
                openBeforeThePinsGo.add(relay.isLow());
            }

            @Override
            public void onShutdown(ShutdownEvent event) { }
        });
        bench.meter.stop();
        assertEquals(List.of(true), openBeforeThePinsGo);
        assertTrue(relay.isLow());
        assertFalse(bench.lcd.isLit());
        assertTrue(PiBench.stored(bench.fram).consumption().stoppedClean());
    }

    private static String digits() {
        return TOKEN.replace(" ", "");
    }

    private void startAgain(PiBench next) {
        bench.close();
        bench = next;
    }

    /** The power was away; the display has started. */
    private void startAgain(FramModel fram) {
        startAgain(new PiBench(1, fram));
        bench.run(PiBench.START_MILLIS);
    }

    private void assertRows(String first, String second) {
        assertEquals(first, bench.lcd.row(0));
        assertEquals(second, bench.lcd.row(1));
    }

    private void assertNothingWasSaid() {
        assertEquals(List.of(), bench.lcd.complaints());
        assertEquals(List.of(), bench.said);
    }
}
