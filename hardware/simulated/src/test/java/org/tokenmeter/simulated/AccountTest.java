package org.tokenmeter.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tokenmeter.meter.acceptance.TokenResult.ACCEPT;

import org.junit.jupiter.api.Test;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.Amount;
import org.tokenmeter.sts.token.ClearBlock;
import org.tokenmeter.sts.token.CivilTime;
import org.tokenmeter.sts.token.TokenClass;

/** What credit is used for, and what happens when there is little of it or none. */
class AccountTest {
    private static final int WATER = 1;
    private static final int TIME = 3;
    private static final int CURRENCY = 4;
    private static final int TARIFF_RATE = 2;
    private static final int WATER_FACTOR = 7;
    private static final long UNIT = 1_000_000;
    private static final long MINUTE = 60_000;
    private static final long DAY = 24 * 60 * MINUTE;

    /** Five units of emergency credit below one unit; no opening from 22 to 6 and on Sundays. */
    private static final class KindPack extends Pack {
        @Override
        public long emergencyCredit() {
            return 5 * UNIT;
        }

        @Override
        public long emergencyThreshold() {
            return UNIT;
        }

        @Override
        public int friendlyFromHour() {
            return 22;
        }

        @Override
        public int friendlyToHour() {
            return 6;
        }

        @Override
        public int friendlyWeekdays() {
            return 1 << 6;
        }
    }

    private int tid = 100;

    private static TestMeter meterOf(int creditRegister) {
        return new TestMeter(EncryptionAlgorithm.EA07, 70, 0, creditRegister, 1000, Pack.DEFAULT);
    }

    private static TestMeter kindMeter() {
        return new TestMeter(EncryptionAlgorithm.EA07, 71, 0, 0, 1000, new KindPack());
    }

    private void credit(TestMeter test, int subclass, int field) {
        assertEquals(ACCEPT, test.type(test.token(TokenClass.CREDIT, subclass,
                ClearBlock.body(0, tid++, field))));
    }

    private void manage(TestMeter test, int subclass, int value) {
        assertEquals(ACCEPT, test.type(test.token(TokenClass.MANAGEMENT, subclass,
                ClearBlock.body(0, tid++, value))));
    }

    private static void setClock(SimMeter meter, int year, int month, int day, int hour) {
        meter.setCivilMillis(CivilTime.of(year, month, day, hour, 0) * MINUTE);
    }

    private static boolean isOn(TestMeter test) {
        return test.meter().board().loadSwitch().isClosed();
    }

    @Test
    void timeMetersCountTheTimeUnderSupplyAndOpenWhenItIsOver() {
        TestMeter test = meterOf(TIME);
        credit(test, TIME, 25);
        SimMeter meter = test.meter();
        meter.advance(149_000);
        assertTrue(isOn(test));
        assertEquals(100_000, meter.credit());
        meter.advance(1_000);
        assertFalse(isOn(test));
        assertEquals(0, meter.credit());
        assertEquals(2_500_000, meter.read(RegisterId.QUANTITY_TOTAL));
    }

    @Test
    void timeMetersLoseAtMostATenthOfAMinuteWithThePower() {
        TestMeter test = meterOf(TIME);
        credit(test, TIME, 600);
        test.meter().advance(10 * MINUTE);
        long before = test.meter().credit();
        test.meter().powerOff();
        test.meter().powerOn();
        long after = test.meter().credit();
        assertTrue(after - before >= 0 && after - before <= 100_000, "lost " + (after - before));
    }

    @Test
    void currencyMetersBookNothingWithoutATariffRate() {
        TestMeter test = meterOf(CURRENCY);
        credit(test, CURRENCY, 0x4000);
        long before = test.meter().credit();
        assertTrue(before > 0);
        test.meter().consume(5 * UNIT);
        assertEquals(before, test.meter().credit());
        assertEquals(5 * UNIT, test.meter().read(RegisterId.QUANTITY_TOTAL));
    }

    @Test
    void currencyMetersChargeAtTheRateOfTheMomentTheEnergyPasses() {
        TestMeter test = meterOf(CURRENCY);
        credit(test, CURRENCY, 0xFFFF);
        credit(test, CURRENCY, 0xFFFF);
        long before = test.meter().credit();
        manage(test, TARIFF_RATE, Amount.encode(1_500));
        test.meter().consume(10 * UNIT);
        assertEquals(before - 15 * UNIT, test.meter().credit());
        manage(test, TARIFF_RATE, Amount.encode(250));
        test.meter().consume(2 * UNIT);
        assertEquals(before - 15 * UNIT - UNIT / 2, test.meter().credit());
    }

    @Test
    void theWaterFactorScalesWhatPulsesMean() {
        TestMeter test = meterOf(WATER);
        credit(test, WATER, 1000);
        test.meter().consume(2 * UNIT);
        assertEquals(98 * UNIT, test.meter().credit());
        manage(test, WATER_FACTOR, Amount.encode(1_250));
        test.meter().consume(4 * UNIT);
        assertEquals(93 * UNIT, test.meter().credit());
        assertEquals(7 * UNIT, test.meter().read(RegisterId.QUANTITY_TOTAL));
    }

    @Test
    void theAlarmHasTwoLevelsAndAnyKeySilencesIt() {
        TestMeter test = meterOf(0);
        SimMeter meter = test.meter();
        credit(test, 0, 110);
        meter.advance(1_000);
        assertEquals(0, meter.read(RegisterId.LOW_CREDIT_ALARM));
        meter.consume(UNIT);
        assertEquals(1, meter.read(RegisterId.LOW_CREDIT_ALARM));
        assertTrue(meter.board().isBuzzing());
        meter.advance(1_000);
        assertFalse(meter.board().isBuzzing());
        meter.advance(59_000);
        assertTrue(meter.board().isBuzzing());
        meter.press(Keypad.STAR);
        meter.advance(59_999);
        assertFalse(meter.board().isBuzzing());
        meter.consume(8 * UNIT);
        assertEquals(2, meter.read(RegisterId.LOW_CREDIT_ALARM));
        assertTrue(meter.board().isBuzzing());
    }

    @Test
    void emergencyCreditIsGivenOnceAndRepaidByTheNextToken() {
        TestMeter test = kindMeter();
        SimMeter meter = test.meter();
        credit(test, 0, 20);
        meter.press(Keypad.D);
        assertEquals("NOT NEEDED", meter.board().display().row(1).strip());
        meter.consume(2 * UNIT);
        assertFalse(isOn(test));
        meter.press(Keypad.D);
        assertEquals("+5.00", meter.board().display().row(1).strip());
        assertTrue(isOn(test));
        meter.press(Keypad.D);
        assertEquals("REPAY FIRST", meter.board().display().row(1).strip());
        meter.consume(4 * UNIT);
        meter.powerOff();
        meter.powerOn();
        assertTrue(isOn(test));
        assertEquals(UNIT, meter.read(RegisterId.EMERGENCY_LEFT));
        meter.consume(3 * UNIT);
        assertFalse(isOn(test));
        assertEquals(-5 * UNIT, meter.credit());
        credit(test, 0, 100);
        assertEquals(5 * UNIT, meter.credit());
        assertEquals(0, meter.read(RegisterId.EMERGENCY_LEFT));
        meter.consume(5 * UNIT);
        meter.press(Keypad.D);
        assertEquals("+5.00", meter.board().display().row(1).strip());
    }

    @Test
    void thePackOfThisProjectOffersNoEmergencyCredit() {
        TestMeter test = meterOf(0);
        test.meter().press(Keypad.D);
        assertEquals("NOT OFFERED", test.meter().board().display().row(1).strip());
    }

    @Test
    void friendlyHoursDoNotOpenTheSupplyAndTheirDebtIsRepaid() {
        TestMeter test = kindMeter();
        SimMeter meter = test.meter();
        setClock(meter, 2026, 11, 23, 21);
        credit(test, 0, 10);
        meter.advance(61 * MINUTE);
        meter.consume(3 * UNIT);
        assertTrue(isOn(test));
        assertEquals(-2 * UNIT, meter.credit());
        meter.advance(7 * 60 * MINUTE);
        assertTrue(isOn(test));
        meter.advance(60 * MINUTE);
        assertFalse(isOn(test));
        credit(test, 0, 50);
        assertEquals(3 * UNIT, meter.credit());
        assertTrue(isOn(test));
    }

    @Test
    void friendlyHoursDoNotCloseASupplyThatWasOpenBefore() {
        TestMeter test = kindMeter();
        SimMeter meter = test.meter();
        setClock(meter, 2026, 11, 23, 21);
        meter.advance(3 * 60 * MINUTE);
        assertFalse(isOn(test));
        meter.powerOff();
        meter.powerOn();
        assertFalse(isOn(test));
    }

    @Test
    void friendlyHoursOutliveAPowerLossAndNeverApplyWhileTheTimeIsUnknown() {
        TestMeter test = kindMeter();
        SimMeter meter = test.meter();
        credit(test, 0, 10);
        meter.consume(2 * UNIT);
        assertFalse(isOn(test));
        credit(test, 0, 20);
        setClock(meter, 2026, 11, 22, 12);
        meter.consume(5 * UNIT);
        assertTrue(isOn(test), "the 22nd is a Sunday");
        meter.powerOff();
        meter.powerOn();
        assertTrue(isOn(test));
    }

    @Test
    void monthsAndDaysAreClosedByTheCivilClock() {
        TestMeter test = meterOf(0);
        SimMeter meter = test.meter();
        credit(test, 0, 0x3FFF);
        meter.consume(7 * UNIT);
        setClock(meter, 2026, 10, 30, 12);
        assertEquals(-1, meter.read(RegisterId.DAYS_LEFT));
        meter.consume(3 * UNIT);
        meter.advance(DAY);
        meter.consume(5 * UNIT);
        meter.advance(DAY);
        assertEquals(8 * UNIT, meter.read(RegisterId.MONTH_1));
        assertEquals(0, meter.read(RegisterId.THIS_MONTH));
        meter.consume(2 * UNIT);
        assertEquals(2 * UNIT, meter.read(RegisterId.THIS_MONTH));
        assertEquals(meter.credit() / (4 * UNIT), meter.read(RegisterId.DAYS_LEFT));
        meter.powerOff();
        meter.powerOn();
        assertEquals(8 * UNIT, meter.read(RegisterId.MONTH_1));
        setClock(meter, 2027, 2, 3, 0);
        assertEquals(0, meter.read(RegisterId.MONTH_1));
        assertEquals(0, meter.read(RegisterId.MONTH_2));
        assertEquals(2 * UNIT, meter.read(RegisterId.MONTH_3));
        assertEquals(8 * UNIT, meter.read(RegisterId.MONTH_4));
    }

    @Test
    void aClockThatIsSetBackClosesNothingTwice() {
        TestMeter test = meterOf(0);
        SimMeter meter = test.meter();
        credit(test, 0, 0x3FFF);
        setClock(meter, 2026, 11, 1, 0);
        meter.consume(4 * UNIT);
        setClock(meter, 2026, 10, 31, 23);
        setClock(meter, 2026, 11, 1, 0);
        assertEquals(0, meter.read(RegisterId.MONTH_1));
        assertEquals(4 * UNIT, meter.read(RegisterId.THIS_MONTH));
    }

    @Test
    void theLastTenTokensAreKeptWithTheirResults() {
        TestMeter test = meterOf(0);
        SimMeter meter = test.meter();
        credit(test, 0, 10);
        byte[] used = test.credit(tid - 1, 10);
        for (int i = 0; i < 3; i++) {
            test.type(used);
        }
        credit(test, 0, 10);
        meter.powerOff();
        meter.powerOn();
        assertEquals(1, meter.read(RegisterId.TOKEN_1));
        assertEquals(10, meter.read(RegisterId.TOKEN_2));
        assertEquals(10, meter.read(RegisterId.TOKEN_4));
        assertEquals(1, meter.read(RegisterId.TOKEN_5));
        assertEquals(0, meter.read(RegisterId.TOKEN_6));
    }

    @Test
    void powerLossesAreCounted() {
        TestMeter test = meterOf(0);
        long before = test.meter().read(RegisterId.POWER_FAILS);
        for (int i = 0; i < 3; i++) {
            test.meter().powerOff();
            test.meter().powerOn();
        }
        assertEquals(before + 3, test.meter().read(RegisterId.POWER_FAILS));
    }
}
