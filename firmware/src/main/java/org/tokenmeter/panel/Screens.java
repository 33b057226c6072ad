package org.tokenmeter.panel;

import org.tokenmeter.hal.Board;
import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.hal.Display;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.register.RegisterSource;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.CivilTime;
import org.tokenmeter.sts.token.TokenIdentifier;

/** Every screen of the meter: what stands on the two rows, and what it is read from. */
final class Screens {
    private static final String UNIT = " kWh";
    private static final int TIME_WIDTH = 5;
    private static final int MILLIS_PER_MINUTE = 60_000;

    private final Screen screen;
    private final CivilClock clock;
    private final RegisterSource registers;

    Screens(Board board, RegisterSource registers) {
        screen = new Screen(board.display());
        clock = board.clock();
        this.registers = registers;
    }

    /** Credit and supply; instead of the supply, digits that wait for the rest of a token. */
    void idle(int keptDigits) {
        screen.clear();
        if (registers.read(RegisterId.SERVICE_STATE) != 0) {
            screen.write(0, 0, "** SERVICE **");
            screen.write(1, 0, "OFF CALL UTILITY");
            return;
        }
        long credit = registers.read(RegisterId.CREDIT);
        int end = Display.COLUMNS - UNIT.length();
        screen.write(0, 0, "CR");
        screen.write(0, EnergyText.write(screen, 0, end - EnergyText.width(credit), credit), UNIT);
        if (keptDigits > 0) {
            keptDigits(keptDigits);
        } else if (registers.read(RegisterId.LOAD_SWITCH) == 0) {
            screen.write(1, 0, "OFF NO CREDIT");
        } else {
            screen.write(1, 0, "ON");
            timeOfDay();
        }
    }

    /** The digits of a token in the making. */
    void entry(TokenEntry entry) {
        entry.write(screen);
    }

    /** A token that is too short to enter. */
    void shortEntry(int digits) {
        screen.clear();
        int column = screen.write(0, 0, "ONLY ");
        screen.writePadded(0, column, digits, Screen.digits(digits));
        screen.write(0, column + Screen.digits(digits), digits == 1 ? " DIGIT" : " DIGITS");
        screen.write(1, 0, "TYPE 20   *=DEL");
    }

    /** A token that is being stored. */
    void checking() {
        screen.clear();
        screen.write(0, 0, "CHECKING...");
    }

    /** An entry that nobody went on with. */
    void timedOut(int digits) {
        screen.clear();
        screen.write(0, 0, "ENTRY TIMED OUT");
        keptDigits(digits);
    }

    /** What became of a token. */
    void result(TokenResult result, long creditMilliWattHours) {
        screen.clear();
        screen.write(0, 0, ResultText.reason(result));
        if (result == TokenResult.ACCEPT) {
            credited(creditMilliWattHours);
        } else if (result == TokenResult.OLD_ERROR) {
            oldestDate();
        } else {
            screen.write(1, 0, ResultText.explanation(result));
        }
    }

    /** Sends what changed to the display. */
    void send() {
        screen.send();
    }

    /** When the idle screen changes by itself: at the next civil minute. */
    long idleDeadline(long now) {
        long civil = clock.millis();
        return civil == CivilClock.UNKNOWN
                ? Long.MAX_VALUE : now + MILLIS_PER_MINUTE - civil % MILLIS_PER_MINUTE;
    }

    private void keptDigits(int digits) {
        int column = screen.writePadded(1, 0, digits, Screen.digits(digits));
        screen.write(1, column, digits == 1 ? " DIGIT KEPT" : " DIGITS KEPT");
    }

    private void timeOfDay() {
        long civil = clock.millis();
        if (civil != CivilClock.UNKNOWN) {
            int minute = (int) (civil / MILLIS_PER_MINUTE);
            int column = Display.COLUMNS - TIME_WIDTH;
            column = screen.writePadded(1, column, CivilTime.hour(minute), 2);
            column = screen.put(1, column, (byte) ':');
            screen.writePadded(1, column, CivilTime.minute(minute), 2);
        }
    }

    private void credited(long creditMilliWattHours) {
        long balance = registers.read(RegisterId.CREDIT);
        int column = screen.put(1, 0, (byte) '+');
        column = EnergyText.write(screen, 1, column, creditMilliWattHours);
        int balanceAt = Display.COLUMNS - EnergyText.width(balance);
        if (column < balanceAt - 2) {
            screen.write(1, balanceAt - 2, "= ");
            EnergyText.write(screen, 1, balanceAt, balance);
        }
    }

    private void oldestDate() {
        BaseDate baseDate = BaseDate.ofCode((int) registers.read(RegisterId.BASE_DATE));
        int tid = (int) registers.read(RegisterId.OLDEST_IDENTIFIER);
        int minute = TokenIdentifier.civilMinute(baseDate, tid);
        int column = screen.write(1, 0, "BEFORE ");
        column = screen.writePadded(1, column, CivilTime.day(minute), 2);
        column = screen.put(1, column, (byte) '/');
        column = screen.writePadded(1, column, CivilTime.month(minute), 2);
        column = screen.put(1, column, (byte) '/');
        screen.writePadded(1, column, CivilTime.year(minute) % 100, 2);
    }
}
