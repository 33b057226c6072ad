package org.tokenmeter.panel;

import org.tokenmeter.hal.Board;
import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.hal.Display;
import org.tokenmeter.meter.supply.Supply;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.register.RegisterSource;

/** The screens beside those of tokens: the idle one, and those of an entry. */
final class Screens {
    private static final int TIME_WIDTH = 5;
    private static final int MILLIS_PER_MINUTE = 60_000;

    private final Screen screen;
    private final CivilClock clock;
    private final RegisterSource registers;

    Screens(Screen screen, Board board, RegisterSource registers) {
        this.screen = screen;
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
        String unit = AmountText.unit((int) registers.read(RegisterId.CREDIT_UNIT));
        int column = Display.COLUMNS - unit.length() - AmountText.width(credit);
        screen.write(0, 0, "CR");
        screen.write(0, AmountText.write(screen, 0, column, credit), unit);
        if (keptDigits > 0) {
            keptDigits(keptDigits);
        } else if (registers.read(RegisterId.LOAD_SWITCH) == 0) {
            boolean noCredit =
                    (registers.read(RegisterId.LOAD_SWITCH_REASONS) & Supply.CREDIT) != 0;
            screen.write(1, 0, noCredit ? "OFF NO CREDIT" : "OFF TEST");
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
        int column = screen.writeNumber(0, screen.write(0, 0, "ONLY "), digits);
        screen.write(0, column, digits == 1 ? " DIGIT" : " DIGITS");
        screen.write(1, 0, "TYPE 20   *=DEL");
    }

    /** An entry that nobody went on with. */
    void timedOut(int digits) {
        screen.clear();
        screen.write(0, 0, "ENTRY TIMED OUT");
        keptDigits(digits);
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
        int column = screen.writeNumber(1, 0, digits);
        screen.write(1, column, digits == 1 ? " DIGIT KEPT" : " DIGITS KEPT");
    }

    private void timeOfDay() {
        long civil = clock.millis();
        if (civil != CivilClock.UNKNOWN) {
            screen.writeTime(1, Display.COLUMNS - TIME_WIDTH, (int) (civil / MILLIS_PER_MINUTE));
        }
    }
}
