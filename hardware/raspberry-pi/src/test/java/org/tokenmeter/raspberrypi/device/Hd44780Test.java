package org.tokenmeter.raspberrypi.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Hd44780Test {
    private static final String BLANK = " ".repeat(16);
    private static final String FIRST = "Credit  12.5 kWh";
    private static final String SECOND = "0123456789*#ABCD";
    private static final List<String> SAID_LOST = List.of("no display answers at 0x27 or 0x3f: "
            + "the meter goes on without it; check its plug, and that I2C is switched on");

    private LcdBench bench = LcdBench.started(0x27);

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x27, 0x3F})
    void theDisplayIsFoundAtEitherAddress(int address) {
        bench.close();
        bench = LcdBench.started(address);
        bench.show(0, FIRST);
        assertShown(FIRST, BLANK);
        assertEquals(List.of(), bench.said);
    }

    @Test
    void theStartWaitsAsLongAsTheDataSheetAsksAndNoLonger() {
        LcdBench fresh = new LcdBench();
        fresh.bus.plug(0x27, fresh.lcd);
        fresh.show(0, FIRST.replace(' ', '_'));
        fresh.show(1, SECOND);
        fresh.run(90);
        assertEquals(SECOND, fresh.lcd.row(1));
        assertEquals(List.of(), fresh.lcd.complaints());
        assertEquals(16, fresh.bus.transactions());
        assertEquals(30_510, fresh.bus.busyMicros());
        fresh.close();
    }

    @Test
    void noTickTakesTheLoopLongerThanTwelveMilliseconds() {
        LcdBench fresh = new LcdBench();
        fresh.bus.plug(0x27, fresh.lcd);
        fresh.show(0, FIRST);
        fresh.show(1, SECOND);
        long longest = 0;
        for (int i = 0; i < 100; i++) {
            long before = fresh.bus.micros();
            fresh.display.tick(fresh.millis());
            longest = Math.max(longest, fresh.bus.micros() - before);
            fresh.bus.pass(1_000);
        }
        assertEquals(FIRST, fresh.lcd.row(0));
        assertTrue(longest < 12_000, longest + " us");
        fresh.close();
    }

    @Test
    void aFullRowIsFourTransactionsOfTwoMillisecondsEach() {
        assertTraffic(4, 8_300, () -> bench.show(0, FIRST.replace(' ', '_')));
    }

    @Test
    void oneChangedDigitIsOneTransactionOfOneMillisecond() {
        bench.show(0, FIRST);
        assertTraffic(1, 1_000, () -> bench.show(0, "Credit  12.4 kWh"));
    }

    @Test
    void theMostScatteredChangesAreNoMore() {
        bench.show(1, SECOND);
        assertTraffic(3, 8_300, () -> bench.show(1, "__2__5__8__#__C_"));
        assertTraffic(3, 8_300, () -> bench.show(1, "x_x_x_x_x_x_x_x_"));
    }

    @Test
    void whatStandsThereAlreadyIsNoTraffic() {
        bench.show(0, FIRST);
        assertTraffic(0, 0, () -> bench.show(0, FIRST));
    }

    @Test
    void anIdleDisplayIsAskedOncePerSecond() {
        assertTraffic(60, 60 * 180, () -> bench.run(60_000));
    }

    @Test
    void bellBatteryAndSwitchAreTaught() {
        assertArrayEquals(new byte[] {4, 14, 14, 14, 31, 0, 4, 0}, bench.lcd.glyph(0));
        assertArrayEquals(new byte[] {14, 27, 17, 17, 31, 31, 31, 0}, bench.lcd.glyph(1));
        assertArrayEquals(new byte[] {4, 4, 1, 2, 4, 4, 4, 0}, bench.lcd.glyph(2));
    }

    @Test
    void theLightIsOnUntilItIsSwitchedOff() {
        assertTrue(bench.lcd.isLit());
        bench.display.setLight(false);
        assertFalse(bench.lcd.isLit());
        bench.show(0, FIRST);
        assertFalse(bench.lcd.isLit());
        bench.display.setLight(true);
        assertTrue(bench.lcd.isLit());
        assertShown(FIRST, BLANK);
    }

    @Test
    void aPulledPlugStopsNothingAndIsSaidOnce() {
        bench.bus.pull();
        bench.show(0, FIRST);
        bench.show(1, SECOND);
        bench.display.setLight(true);
        bench.run(60_000);
        bench.show(0, SECOND);
        assertEquals(SAID_LOST, bench.said);
    }

    @Test
    void anAbsentDisplayCostsTwoTransactionsEveryThreeSeconds() {
        bench.bus.pull();
        bench.run(2_000);
        assertTraffic(40, 40 * 90, () -> bench.run(60_000));
    }

    @Test
    void aReplacedDisplayIsDrawnAnewWithWhatChangedMeanwhile() {
        bench.show(0, FIRST);
        bench.bus.pull();
        bench.run(10_000);
        bench.show(1, SECOND);
        bench.bus.plug(0x3F, bench.lcd);
        bench.run(Hd44780.RETRY_MILLIS + LcdBench.START_MILLIS);
        assertShown(FIRST, SECOND);
        assertArrayEquals(new byte[] {4, 14, 14, 14, 31, 0, 4, 0}, bench.lcd.glyph(0));
        assertEquals("the display answers again", bench.said.get(1));
        assertEquals(2, bench.said.size());
    }

    @Test
    void aPlugThatWasOutBetweenTwoChecksIsNoticed() {
        bench.show(0, FIRST);
        bench.bus.pull();
        bench.bus.plug(0x27, bench.lcd);
        assertEquals(BLANK, bench.lcd.row(0));
        bench.run(Hd44780.CHECK_MILLIS + LcdBench.START_MILLIS);
        assertShown(FIRST, BLANK);
    }

    @Test
    void aPlugPulledAtAnyByteOfTheStartOrOfARowIsRecoveredFrom() {
        for (int bytes = 0; bytes < 300; bytes++) {
            bench.bus.pull();
            bench.run(Hd44780.RETRY_MILLIS);
            bench.bus.plug(0x27, bench.lcd);
            bench.bus.pullAfter(bytes);
            bench.run(Hd44780.RETRY_MILLIS + LcdBench.START_MILLIS);
            bench.show(0, bytes % 2 == 0 ? FIRST : SECOND);
            bench.bus.plug(0x27, bench.lcd);
            bench.run(2 * Hd44780.RETRY_MILLIS + LcdBench.START_MILLIS);
            assertShown(bytes % 2 == 0 ? FIRST : SECOND, BLANK);
        }
    }

    @Test
    void aProgramThatStartsAgainTakesOverADisplayThatKeptItsPower() {
        bench.show(0, FIRST);
        bench.show(1, SECOND);
        bench.context.shutdown("display-27");
        Hd44780 again = bench.display();
        for (int i = 0; i < LcdBench.START_MILLIS; i++) {
            again.tick(bench.millis());
            bench.bus.pass(1_000);
        }
        assertShown(BLANK, BLANK);
    }

    @Test
    void aBusThatIsSwitchedOffIsAnAbsentDisplay() {
        LcdBench fresh = new LcdBench();
        fresh.bus.switchOff(true);
        fresh.run(10_000);
        assertEquals(SAID_LOST, fresh.said);
        fresh.bus.switchOff(false);
        fresh.bus.plug(0x27, fresh.lcd);
        fresh.show(0, FIRST);
        fresh.run(Hd44780.RETRY_MILLIS + LcdBench.START_MILLIS);
        assertEquals(FIRST, fresh.lcd.row(0));
        fresh.close();
    }

    @Test
    void aClosedDisplayIsDarkAndStaysSo() {
        bench.show(0, FIRST);
        bench.display.close();
        bench.show(1, SECOND);
        bench.run(60_000);
        assertShown(BLANK, BLANK);
        assertFalse(bench.lcd.isLit());
    }

    private void assertShown(String first, String second) {
        assertEquals(first, bench.lcd.row(0));
        assertEquals(second, bench.lcd.row(1));
        assertEquals(List.of(), bench.lcd.complaints());
    }

    private void assertTraffic(int transactions, int mostMicros, Runnable what) {
        int transactionsBefore = bench.bus.transactions();
        long busyBefore = bench.bus.busyMicros();
        what.run();
        assertEquals(transactions, bench.bus.transactions() - transactionsBefore);
        long busy = bench.bus.busyMicros() - busyBefore;
        assertTrue(busy <= mostMicros, busy + " us");
    }
}
