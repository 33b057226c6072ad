package org.tokenmeter.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tokenmeter.boot.TokenMeter;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.hal.Lamps;
import org.tokenmeter.link.LinkSettings;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/** Gestures, lamps and timing that the scenario language can not say. */
class PanelTest {
    private static final int FIELD_OF_1785_4_KILOWATT_HOURS = 0x4000 | 147;

    private final TestMeter test = new TestMeter(EncryptionAlgorithm.EA07, 20);
    private final SimMeter meter = test.meter();

    @Test
    void aHeldStarClearsTheEntryWhileItIsHeld() {
        type(1, 2, 3, 4, 5);
        meter.board().keypad().move(Keypad.STAR);
        meter.advance(0);
        meter.advance(999);
        assertEquals("1234-", row(0));
        meter.advance(1);
        assertEquals("CR      0.00 kWh", row(0));
        meter.board().keypad().move(Keypad.STAR | Keypad.UP);
        meter.advance(1);
        type(9);
        assertEquals("9", row(0));
    }

    @Test
    void aStarReleasedJustBeforeTheHoldDeletesOneDigit() {
        type(1, 2, 3, 4, 5);
        meter.hold(Keypad.STAR, 999);
        assertEquals("1234-", row(0));
    }

    @Test
    void aSecondStarAfterHalfASecondStillClearsAndLaterDoesNot() {
        type(1, 2, 3, 4, 5);
        meter.hold(Keypad.STAR, 80);
        meter.advance(500);
        meter.hold(Keypad.STAR, 80);
        assertEquals("CR      0.00 kWh", row(0));
        meter.advance(1_000);
        type(1, 2, 3, 4, 5);
        meter.hold(Keypad.STAR, 80);
        meter.advance(501);
        meter.hold(Keypad.STAR, 80);
        assertEquals("123", row(0));
    }

    @Test
    void theLampsShowAKeyAndTheSupplyAndMissingCredit() {
        assertEquals(Lamps.NO_CREDIT, meter.board().litLamps());
        meter.board().keypad().move(5);
        meter.advance(1);
        assertEquals(Lamps.NO_CREDIT | Lamps.KEY, meter.board().litLamps());
        meter.board().keypad().move(5 | Keypad.UP);
        meter.advance(1);
        test.type(test.credit(10, 10));
        meter.advance(1_000);
        assertEquals(Lamps.SUPPLY, meter.board().litLamps());
        assertTrue(meter.board().loadSwitch().isClosed());
    }

    @Test
    void keysThatOnlyALargerKeypadHasDoNothing() {
        for (int key = Keypad.A; key < Keypad.D; key++) {
            type(key);
            assertEquals("CR      0.00 kWh", row(0));
        }
    }

    @Test
    void everyCreditFitsTheDisplay() {
        TestMeter rich = new TestMeter(EncryptionAlgorithm.EA07, 21);
        for (int tid = 1; tid <= 6; tid++) {
            rich.type(rich.credit(tid, FIELD_OF_1785_4_KILOWATT_HOURS));
        }
        rich.type(rich.credit(7, 1));
        assertEquals("+0.10 = 10712.50", rich.meter().board().display().row(1).stripTrailing());
    }

    @Test
    void aSentTokenShowsAsAcceptedOnlyWhenItIsStored() {
        meter.powerOff();
        TokenMeter stepped = new TokenMeter(meter.board(), meter.board().line(),
                LinkSettings.MODE_C, Pack.DEFAULT);
        enter(stepped, test.credit(10, 10));
        tickUntilIdle(stepped);
        assertEquals("+1.00     = 1.00", row(1));
        enter(stepped, test.credit(11, 20));
        stepped.tick(0);
        assertEquals("CHECKING...", row(0));
        assertEquals("", row(1));
        tickUntilIdle(stepped);
        assertEquals("+2.00     = 3.00", row(1));
    }

    @Test
    void digitsTypedWhileATokenIsStoredShowAtOnceAndItsAnswerFollows() {
        TokenMeter stepped = storing();
        for (int key = 1; key <= Keypad.QUEUE; key++) {
            press(key);
        }
        stepped.tick(0);
        assertEquals("1234-5678-", row(0));
        tickUntilIdle(stepped);
        assertEquals("ACCEPTED", row(0));
        press(9);
        stepped.tick(1);
        assertEquals("1234-5678-9", row(0));
        assertEquals("            9/20", row(1));
    }

    @Test
    void everyOtherKeyWaitsUntilTheTokenIsStored() {
        TokenMeter stepped = storing();
        press(8);
        press(0);
        press(1);
        press(Keypad.HASH);
        press(7);
        stepped.tick(0);
        assertEquals("801", row(0));
        tickUntilIdle(stepped);
        assertEquals("7", row(0));
    }

    @Test
    void theTwentiethDigitWaitsUntilTheTokenBeforeIsStored() {
        TokenMeter stepped = storing();
        for (byte digit : test.credit(11, 20)) {
            press(digit);
        }
        stepped.tick(0);
        assertTrue(row(1).endsWith("19/20"), row(1));
        tickUntilIdle(stepped);
        assertEquals("+2.00     = 3.00", row(1));
    }

    /** A meter that stores the first part of a token. */
    private TokenMeter storing() {
        meter.powerOff();
        TokenMeter stepped = new TokenMeter(meter.board(), meter.board().line(),
                LinkSettings.MODE_C, Pack.DEFAULT);
        tickUntilIdle(stepped);
        enter(stepped, test.credit(10, 10));
        stepped.tick(0);
        assertEquals("CHECKING...", row(0));
        return stepped;
    }

    private void press(int key) {
        meter.board().keypad().move(key);
        meter.board().keypad().move(key | Keypad.UP);
    }

    private static void enter(TokenMeter stepped, byte[] digits) {
        stepped.enter(digits, digits.length, 0);
    }

    private static void tickUntilIdle(TokenMeter stepped) {
        long next = 0;
        while (next <= 0) {
            next = stepped.tick(0);
        }
    }

    private void type(int... keys) {
        for (int key : keys) {
            meter.press(key);
        }
    }

    private String row(int row) {
        return meter.board().display().row(row).stripTrailing();
    }
}
