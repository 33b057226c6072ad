package org.tokenmeter.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/** Digits are corrected where they stand, with the keys of a 4x4 keypad. */
class CursorTest {
    private static final int LEFT = Keypad.A;
    private static final int RIGHT = Keypad.B;
    private static final int CLEAR = Keypad.C;
    private static final int DELETE = Keypad.STAR;
    private static final int MORE_THAN_ENOUGH = 25;
    private static final int BLINK_MILLIS = 500;

    private final TestMeter test = new TestMeter(EncryptionAlgorithm.EA07, 20);
    private final SimMeter meter = test.meter();

    @Test
    void aDigitTakesThePlaceOfTheOneUnderTheCursorWhichMovesOn() {
        press(1, 2, 3, 4, 5, 6, 7, 8);
        times(4, LEFT);
        press(0, 9);
        assertShows("1234-0978-", 8);
        meter.advance(BLINK_MILLIS);
        assertShows("1234-09_8-", 8);
        meter.advance(BLINK_MILLIS);
        assertShows("1234-0978-", 8);
    }

    @Test
    void aDigitThatWasDeletedInTheMidstLeavesItsPlaceToTheNext() {
        press(1, 2, 3, 4, 5, 6, 7, 8);
        times(4, LEFT);
        press(DELETE);
        assertShows("1235-678", 7);
        press(9);
        assertShows("1239-5678-", 8);
        press(0);
        assertShows("1239-0678-", 8);
    }

    @Test
    void severalDeletedDigitsAreTypedAnew() {
        press(1, 2, 3, 4, 5, 6, 7, 8);
        times(4, LEFT);
        press(DELETE);
        meter.advance(1_000);
        press(DELETE);
        assertShows("1256-78", 6);
        press(3, 4, 0);
        assertShows("1234-0678-", 8);
    }

    @Test
    void theCursorStopsAtBothEnds() {
        press(1, 2, 3, 4, 5);
        times(MORE_THAN_ENOUGH, LEFT);
        press(DELETE);
        assertShows("1234-5", 5);
        press(9);
        assertShows("9234-5", 5);
        times(MORE_THAN_ENOUGH, RIGHT);
        press(6);
        assertShows("9234-56", 6);
        press(DELETE);
        assertShows("9234-5", 5);
    }

    @Test
    void theClearKeyTakesAllDigitsWhereverTheCursorStands() {
        press(1, 2, 3, 4, 5);
        times(2, LEFT);
        press(CLEAR);
        assertEquals("CR      0.00 kWh", row(0));
        press(7);
        assertShows("7", 1);
    }

    @Test
    void aCorrectedTokenIsEnteredWithItsLastDigit() {
        byte[] digits = test.credit(10, 10);
        for (int i = 0; i < digits.length - 1; i++) {
            press(i == 6 ? (digits[i] + 1) % 10 : digits[i]);
        }
        times(13, LEFT);
        press(digits[6]);
        times(MORE_THAN_ENOUGH, RIGHT);
        press(digits[digits.length - 1]);
        assertEquals(TokenResult.ACCEPT.number(), meter.read(RegisterId.LAST_TOKEN_RESULT));
    }

    private void times(int count, int key) {
        for (int i = 0; i < count; i++) {
            press(key);
        }
    }

    private void press(int... keys) {
        for (int key : keys) {
            meter.press(key);
        }
    }

    private void assertShows(String digits, int count) {
        assertEquals(digits, row(0));
        assertEquals("%13d/20".formatted(count), row(1));
    }

    private String row(int row) {
        return meter.board().display().row(row).stripTrailing();
    }
}
