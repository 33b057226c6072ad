package org.tokenmeter.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tokenmeter.meter.acceptance.TokenResult.ACCEPT;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.meter.supply.Supply;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.Amount;
import org.tokenmeter.sts.token.ClearBlock;
import org.tokenmeter.sts.token.TestToken;
import org.tokenmeter.sts.token.TokenClass;

/** When the load switch opens, and when it closes again. */
class SupplyTest {
    private static final int POWER_LIMIT = 0;
    private static final int CLEAR_TAMPER = 5;
    private static final int UNBALANCE_LIMIT = 6;
    private static final int LIMIT = 5_000;

    private final TestMeter test = new TestMeter(EncryptionAlgorithm.EA07, 60);
    private final SimMeter meter = test.meter();
    private int tid = 100;

    @BeforeEach
    void creditForALongTime() {
        assertEquals(ACCEPT, test.type(test.credit(tid++, 0x3FFF)));
        meter.advance(1_000);
    }

    private void manage(int subclass, int value) {
        assertEquals(ACCEPT, test.type(test.token(TokenClass.MANAGEMENT, subclass,
                ClearBlock.body(1, tid++, value))));
    }

    private boolean stands(int reason) {
        return (meter.read(RegisterId.LOAD_SWITCH_REASONS) & reason) != 0;
    }

    private boolean isOn() {
        return meter.board().loadSwitch().isClosed();
    }

    @Test
    void powerAboveTheLimitForTenSecondsOpensAndIsTriedAgainFiveTimes() {
        manage(POWER_LIMIT, Amount.encode(LIMIT));
        meter.setLoad(LIMIT + 1);
        for (int trip = 1; trip <= 6; trip++) {
            meter.advance(9_999);
            assertTrue(isOn(), "trip " + trip);
            meter.advance(1);
            assertFalse(isOn(), "trip " + trip);
            assertTrue(stands(Supply.OVERLOAD));
            assertTrue(meter.holdsEvent(EventCode.OVERLOAD));
            meter.advance(29_999);
            assertFalse(isOn(), "trip " + trip);
            meter.advance(1);
            assertEquals(trip < 6, isOn(), "trip " + trip);
        }
        meter.advance(86_400_000);
        assertFalse(isOn());
        meter.press(Keypad.HASH);
        assertTrue(isOn());
        meter.advance(10_000);
        assertFalse(isOn());
        meter.advance(30_000);
        assertTrue(isOn());
    }

    @Test
    void theTenSecondsBeginWhenTheSwitchClosesAndNotWithTheNextPulse() {
        manage(POWER_LIMIT, Amount.encode(LIMIT));
        meter.setLoad(LIMIT + 1);
        meter.send(test.token(TokenClass.TEST, 0, TestToken.body2Digits(1, 0)));
        assertFalse(isOn());
        meter.advance(2_000);
        assertTrue(isOn());
        meter.advance(9_999);
        assertTrue(isOn());
        meter.advance(1);
        assertFalse(isOn());
    }

    @Test
    void powerExactlyAtTheLimitIsNotAboveIt() {
        manage(POWER_LIMIT, Amount.encode(LIMIT));
        meter.setLoad(LIMIT);
        meter.advance(3_600_000);
        assertTrue(isOn());
    }

    @Test
    void powerThatFallsInTimeStartsTheTenSecondsAnew() {
        manage(POWER_LIMIT, Amount.encode(LIMIT));
        for (int i = 0; i < 5; i++) {
            meter.setLoad(LIMIT + 1);
            meter.advance(9_999);
            meter.setLoad(LIMIT);
            meter.advance(1);
        }
        assertTrue(isOn());
    }

    @Test
    void theTripsAreForgottenTenMinutesAfterTheLastOne() {
        manage(POWER_LIMIT, Amount.encode(LIMIT));
        meter.setLoad(LIMIT + 1);
        meter.advance(5 * 40_000 - 5_000);
        assertEquals(5, meter.read(RegisterId.LIMIT_TRIPS));
        meter.setLoad(0);
        meter.advance(600_000);
        assertEquals(0, meter.read(RegisterId.LIMIT_TRIPS));
    }

    @Test
    void anOverloadOutlivesAPowerLossAndItsThirtySecondsStartAgain() {
        manage(POWER_LIMIT, Amount.encode(LIMIT));
        meter.setLoad(LIMIT + 1);
        meter.advance(10_000 + 29_000);
        meter.powerOff();
        meter.powerOn();
        assertTrue(stands(Supply.OVERLOAD));
        assertEquals(1, meter.read(RegisterId.LIMIT_TRIPS));
        meter.advance(29_999);
        assertFalse(isOn());
        meter.advance(1);
        assertTrue(isOn());
    }

    @Test
    void aSwitchThatWaitsForAPersonWaitsThroughAPowerLossAndANewLimit() {
        manage(POWER_LIMIT, Amount.encode(LIMIT));
        meter.setLoad(LIMIT + 1);
        meter.advance(6 * 40_000);
        assertEquals(1, meter.read(RegisterId.SUPPLY_READY));
        meter.powerOff();
        meter.powerOn();
        assertEquals(1, meter.read(RegisterId.SUPPLY_READY));
        manage(POWER_LIMIT, Amount.encode(2 * LIMIT));
        meter.advance(3_600_000);
        assertFalse(isOn());
        meter.press(Keypad.HASH);
        assertTrue(isOn());
        meter.advance(3_600_000);
        assertTrue(isOn());
    }

    @Test
    void phasesThatDifferTooMuchOpenTheSwitch() {
        manage(UNBALANCE_LIMIT, Amount.encode(1_000));
        meter.setLoad(3_000, 2_500, 2_000);
        meter.advance(60_000);
        assertTrue(isOn());
        meter.setLoad(3_001, 2_500, 2_000);
        meter.advance(10_000);
        assertTrue(stands(Supply.PHASE_UNBALANCE));
        assertFalse(isOn());
    }

    @Test
    void aSinglePhaseIsNeverUnbalanced() {
        manage(UNBALANCE_LIMIT, Amount.encode(1));
        meter.setLoad(9_000);
        meter.advance(60_000);
        assertTrue(isOn());
    }

    @Test
    void aLimitOfZeroIsNoLimit() {
        manage(POWER_LIMIT, Amount.encode(LIMIT));
        manage(POWER_LIMIT, 0);
        meter.setLoad(20_000);
        meter.advance(60_000);
        assertTrue(isOn());
    }

    @Test
    void anOpenedCoverIsRememberedUntilATokenClearsIt() {
        meter.setCover(true);
        assertFalse(isOn());
        assertTrue(meter.holdsEvent(EventCode.TAMPER));
        meter.setCover(false);
        meter.powerOff();
        meter.powerOn();
        assertTrue(stands(Supply.TAMPER));
        manage(CLEAR_TAMPER, 0);
        assertFalse(stands(Supply.TAMPER));
        assertTrue(isOn());
    }

    @Test
    void aCoverThatIsStillOpenIsNotedAgainAtOnce() {
        meter.setCover(true);
        manage(CLEAR_TAMPER, 0);
        assertTrue(stands(Supply.TAMPER));
        meter.setCover(false);
        manage(CLEAR_TAMPER, 0);
        assertFalse(stands(Supply.TAMPER));
    }

    @Test
    void aCoverThatWasOpenedWithoutPowerIsSeenAtPowerUp() {
        meter.powerOff();
        meter.setCover(true);
        meter.powerOn();
        assertTrue(stands(Supply.TAMPER));
        assertFalse(isOn());
    }

    @Test
    void theSwitchRestsTwoHundredMillisecondsBeforeItCloses() {
        long operations = meter.read(RegisterId.SWITCH_OPERATIONS);
        meter.setCover(true);
        assertFalse(isOn());
        meter.setCover(false);
        long since = meter.board().now();
        meter.send(test.token(TokenClass.MANAGEMENT, CLEAR_TAMPER, ClearBlock.body(1, tid++, 0)));
        meter.advance(199);
        assertFalse(isOn());
        meter.advance(1);
        assertTrue(isOn());
        assertEquals(200, meter.board().now() - since);
        assertEquals(operations + 2, meter.read(RegisterId.SWITCH_OPERATIONS));
    }

    @Test
    void aLoadTakesItsEnergyAndItsPowerShows() {
        meter.setLoad(2_300);
        long before = meter.credit();
        meter.advance(3_600_000);
        assertEquals(before - 2_300_000, meter.credit());
        assertEquals(2_300, meter.read(RegisterId.POWER));
        assertEquals(2_300_000, meter.read(RegisterId.QUANTITY_TOTAL));
    }

    @Test
    void pulsesThatAreTooFastCountAndAreNoted() {
        long before = meter.credit();
        meter.consume(1_000_000);
        assertEquals(before - 1_000_000, meter.credit());
        assertTrue(meter.holdsEvent(EventCode.PULSES_TOO_FAST));
    }

    @Test
    void aPulseInputThatIsStuckIsNoted() {
        meter.setLoad(3_600);
        meter.board().pulses().stick(true);
        meter.advance(10_000);
        assertFalse(meter.holdsEvent(EventCode.PULSES_MISSING));
        meter.advance(1_100);
        assertTrue(meter.holdsEvent(EventCode.PULSES_MISSING));
    }

    @Test
    void reverseEnergyIsCountedApart() {
        long before = meter.credit();
        meter.reverse(7);
        assertEquals(before, meter.credit());
        assertEquals(7_000, meter.read(RegisterId.REVERSE_TOTAL));
        meter.powerOff();
        meter.powerOn();
        assertEquals(7_000, meter.read(RegisterId.REVERSE_TOTAL));
    }
}
