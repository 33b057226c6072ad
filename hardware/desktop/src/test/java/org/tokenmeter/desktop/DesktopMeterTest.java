package org.tokenmeter.desktop;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.hal.Lamps;
import org.tokenmeter.jvm.PluggedLine;
import org.tokenmeter.jvm.StoredMeter;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LifeCycle;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.simulated.SimMemory;
import org.tokenmeter.simulated.scenario.MalformedStepException;
import org.tokenmeter.simulated.scenario.MeterIdentity;
import org.tokenmeter.simulated.scenario.MeterLine;

class DesktopMeterTest {
    private static final String METER = "pan=600727000000000009 ea=07 key=87f3ecbb2e46b48f kt=2 "
            + "sgc=201457 ti=01 krn=1 ken=255 bdt=14 made=2014-01-01T00:00";
    private static final String STRONG_METER = "pan=600727000000000009 ea=11 "
            + "key=929bd3a415c9420a05ec5ee9f3ce91c3 kt=2 sgc=201457 ti=01 krn=1 ken=255 bdt=14 "
            + "made=2014-01-01T00:00";
    private static final String TOKEN = "70630503470028726114";
    private static final int MINUTE = 60_000;

    private long now = 1_000_000;
    private SimMemory memory = new SimMemory(true);
    private DesktopMeter meter = meter(METER);

    /** A new meter with power. */
    private DesktopMeter meter(String line) {
        try {
            MeterIdentity identity = MeterLine.parse(line);
            Ledger ledger = new Ledger(memory);
            ledger.open();
            assertTrue(ledger.format(identity.settings(), identity.newState()));
            return start(identity.settings());
        } catch (MalformedStepException e) {
            throw new AssertionError(e);
        }
    }

    /** The meter that is in the memory. */
    private DesktopMeter start(MeterSettings settings) {
        return new DesktopMeter(memory, new StoredMeter(settings, "a meter", List.of()),
                () -> now, () -> CivilClock.UNKNOWN, PluggedLine.none());
    }

    /** Lets time pass as the loop does. */
    private void pass(long millis) {
        long end = now + millis;
        int callsInVain = 0;
        for (long next = meter.tick(now); next <= end; next = meter.tick(now)) {
            callsInVain = next > now ? 0 : callsInVain + 1;
            assertTrue(callsInVain < 100, "the loop never sleeps");
            now = Math.max(now, next);
        }
        now = end;
        meter.tick(now);
    }

    private void type(String keys) {
        for (char key : keys.toCharArray()) {
            meter.take(key);
            pass(150);
        }
    }

    private void waitForTheIdleScreen() {
        pass(MINUTE);
    }

    private long credit() {
        SimMemory copy = new SimMemory(true);
        copy.restore(memory.image());
        Ledger stored = new Ledger(copy);
        stored.open();
        return stored.balance();
    }

    private PanelState state() {
        return meter.state();
    }

    @Test
    void aTokenClosesTheSwitch() {
        waitForTheIdleScreen();
        assertTrue(state().isLit(Lamps.NO_CREDIT));
        type(TOKEN);
        assertTrue(state().firstRow().startsWith("ACCEPTED"), state()::toString);
        assertTrue(state().supplied());
        assertEquals(Lamps.SUPPLY, state().lamps());
        assertEquals(100_000, credit());
    }

    @Test
    void aKeyIsSeenDownAndUp() {
        meter.take('5');
        meter.tick(now);
        assertEquals('5', state().pressed());
        assertTrue(state().isLit(Lamps.KEY));
        pass(MINUTE);
        assertEquals(PanelKeys.NOTHING, state().pressed());
        assertFalse(state().isLit(Lamps.KEY));
    }

    @Test
    void theFourKeysBesideTheDigitsReachTheMeter() {
        type("D");
        assertTrue(state().firstRow().startsWith("EMERGENCY"), state()::toString);
    }

    @Test
    void aMeterWithoutPowerIsDark() {
        type(TOKEN + "1+");
        meter.take('2');
        meter.tick(now);
        type("p");
        assertEquals(new PanelState(" ".repeat(16), " ".repeat(16), 0, false, false,
                PanelKeys.NOTHING, new Surroundings(false, false, false, 60)), state());
    }

    @Test
    void keysWithoutPowerDoNothing() {
        type("pp");
        waitForTheIdleScreen();
        PanelState before = state();
        type("p12345#*ABCDp");
        waitForTheIdleScreen();
        assertEquals(before, state());
    }

    @Test
    void keysThatWaitWhenThePowerGoesAreForgotten() {
        type("p");
        type("p");
        TOKEN.chars().forEach(key -> meter.take((char) key));
        pass(100);
        type("pp");
        pass(MINUTE);
        assertEquals(0, credit());
        type(TOKEN);
        assertEquals(100_000, credit());
    }

    @Test
    void powerLossKeepsTheCreditAndTheUsedToken() {
        type(TOKEN + "pp");
        waitForTheIdleScreen();
        assertTrue(state().firstRow().endsWith("0.10 LOW"), state()::toString);
        assertTrue(state().supplied());
        type(TOKEN);
        assertTrue(state().firstRow().startsWith("USED"), state()::toString);
        assertEquals(100_000, credit());
    }

    @Test
    void powerLossIsNoStopInOrder() {
        memory = new SimMemory(false);
        meter = meter(METER);
        type(TOKEN + "pp");
        assertEquals(0, credit(), "a batch of pulses may have been lost, and is charged");
        assertFalse(state().supplied());
    }

    @Test
    void aStopInOrderCostsNothing() {
        memory = new SimMemory(false);
        meter = meter(METER);
        type(TOKEN);
        meter.stop();
        meter = start(settings(METER));
        pass(MINUTE);
        assertEquals(100_000, credit());
    }

    private static MeterSettings settings(String line) {
        try {
            return MeterLine.parse(line).settings();
        } catch (MalformedStepException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aKeyChangeIsSeenInTheHeadlineAtOnce() {
        pass(0);
        assertEquals("a meter", meter.texts().identity());
        type("28229309234408894616");
        type("07619990587265118460");
        type("41068373320732753741");
        assertTrue(state().firstRow().startsWith("KEY CHANGED"), state()::toString);
        assertEquals("meter 00000000000   SGC 123456   TI 07   KRN 3   EA07",
                meter.texts().identity());
        assertEquals(List.of(), meter.texts().invitation());
    }

    @Test
    void aBlankMeterIsCalledWhatItBecame() {
        Ledger ledger = startBlank();
        type("p");
        make(ledger, METER + " imp=3200 utility=water", LifeCycle.MANUFACTURED);
        type("p");
        assertEquals("meter 00000000000   SGC 201457   TI 01   KRN 1   EA07   not in service yet",
                meter.texts().identity());
        assertEquals(List.of("Its line key"), meter.texts().invitation());
        assertEquals("l/h", meter.texts().loadUnit());
    }

    @Test
    void theLineKeyOfABlankMeterIsGoneOnceItIsInService() {
        Ledger ledger = startBlank();
        assertEquals("a blank meter", meter.texts().identity());
        type("p");
        make(ledger, METER + " imp=3200", LifeCycle.IN_SERVICE);
        type("p");
        assertEquals("meter 00000000000   SGC 201457   TI 01   KRN 1   EA07",
                meter.texts().identity());
        assertEquals(List.of("Type a token of this meter."), meter.texts().invitation());
        type(TOKEN + "++++");
        pass(2 * MINUTE);
        assertTrue(credit() < 70_000, "pulses of 1,000 for each kilowatt-hour cost a third of it");
    }

    /** A blank meter that runs, and the ledger of its memory. */
    private Ledger startBlank() {
        memory = new SimMemory(true);
        Ledger ledger = new Ledger(memory);
        ledger.open();
        ledger.prepare("the 32 bytes of a key of a line.".getBytes(US_ASCII));
        meter = new DesktopMeter(memory, new StoredMeter(settings(METER), "a blank meter",
                List.of("Its line key")), () -> now, () -> CivilClock.UNKNOWN,
                PluggedLine.none());
        pass(MINUTE);
        return ledger;
    }

    private static void make(Ledger blank, String line, LifeCycle stage) {
        try {
            MeterIdentity identity = MeterLine.parse(line);
            MeterSettings settings = identity.settings();
            settings.setLifeCycle(stage);
            assertTrue(blank.format(settings, identity.newState()));
        } catch (MalformedStepException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theLoadUsesTheCreditUntilTheSwitchOpens() {
        type(TOKEN + "++++");
        assertEquals(1000, state().around().loadWatts());
        assertEquals(1000, state().flowingWatts());
        pass(3 * MINUTE);
        assertEquals(50_000, credit(), 1_000);
        assertTrue(state().supplied());
        pass(4 * MINUTE);
        assertEquals(0, credit());
        assertFalse(state().supplied());
        assertEquals(0, state().flowingWatts());
        assertTrue(state().isLit(Lamps.NO_CREDIT));
    }

    @Test
    void theLoadStopsWithThePowerAndGoesOnWithIt() {
        type(TOKEN + "++p");
        long before = credit();
        pass(60 * MINUTE);
        assertEquals(before, credit());
        type("p");
        pass(4 * MINUTE);
        assertEquals(before - 250 * 4 * 1_000 / 60, credit(), 1_000);
    }

    @Test
    void theLoadStaysWithinItsEnds() {
        type("-");
        assertEquals(0, state().around().loadWatts());
        type("+".repeat(20));
        assertEquals(10_000, state().around().loadWatts());
        type("-");
        assertEquals(7_500, state().around().loadWatts());
    }

    private void waitForTheBuzzer() {
        for (int i = 0; i < 200 && !state().sounding(); i++) {
            pass(100);
        }
        assertTrue(state().sounding());
    }

    @Test
    void lowCreditSoundsTheBuzzerUntilAKeyIsPressed() {
        type(TOKEN);
        pass(800);
        assertFalse(state().sounding());
        waitForTheBuzzer();
        type("5");
        pass(1_000);
        for (int i = 0; i < 600; i++) {
            pass(100);
            assertFalse(state().sounding());
        }
    }

    @Test
    void theBuzzerFallsSilentWithThePower() {
        type(TOKEN);
        waitForTheBuzzer();
        meter.take('p');
        assertFalse(state().sounding());
    }

    @Test
    void anOpenCoverOpensTheSwitchAlsoWhenItWasOpenedWithoutPower() {
        type(TOKEN + "t");
        assertTrue(state().around().coverOpen());
        assertFalse(state().supplied());

        memory = new SimMemory(true);
        meter = meter(METER);
        type(TOKEN + "ptp");
        assertTrue(state().around().coverOpen());
        assertTrue(state().firstRow().contains("TAMPER"), state()::toString);
        type("t");
        assertFalse(state().around().coverOpen());
        assertFalse(state().supplied(), "a token ends it, not the cover");
    }

    @Test
    void onAWaterMeterAThousandWattsAreACubicMetreInAnHour() {
        memory = new SimMemory(true);
        meter = meter(STRONG_METER + " utility=water");
        type("51132789436787861315" + "++++");
        pass(3 * MINUTE);
        assertEquals(50_000, credit(), 1_000);
        pass(4 * MINUTE);
        assertEquals(0, credit());
        assertFalse(state().supplied());
    }

    @Test
    void onATimeMeterTheTimeCountsAndNotTheLoad() {
        memory = new SimMemory(true);
        meter = meter(STRONG_METER + " utility=time");
        type("43745038114561879026" + "+++++++++");
        pass(10 * MINUTE);
        assertEquals(15_600_000, credit(), 200_000);
    }
}
