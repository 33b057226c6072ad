package org.tokenmeter.panel;

import org.tokenmeter.hal.Board;
import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.hal.Display;
import org.tokenmeter.meter.account.EmergencyAnswer;
import org.tokenmeter.meter.supply.Supply;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.register.RegisterSource;

/** The screens beside those of tokens: the idle one, and those of an entry. */
final class Screens {
    private static final int TIME_WIDTH = 5;
    private static final int MILLIS_PER_SECOND = 1_000;
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
        if (keptDigits == 0 && specialIdle()) {
            return;
        }
        long credit = registers.read(RegisterId.CREDIT);
        String unit = AmountText.unit((int) registers.read(RegisterId.CREDIT_UNIT));
        int column = Display.COLUMNS - unit.length() - AmountText.width(credit);
        screen.write(0, 0, "CR");
        screen.write(0, AmountText.write(screen, 0, column, credit), unit);
        if (registers.read(RegisterId.EMERGENCY_LEFT) > 0) {
            screen.write(0, 0, "EMG");
        }
        if (keptDigits > 0) {
            keptDigits(keptDigits);
        } else if (registers.read(RegisterId.LOAD_SWITCH) == 0) {
            screen.write(1, 0, offReason());
        } else {
            screen.write(1, 0, registers.read(RegisterId.LOW_CREDIT_ALARM) == 0 ? "ON" : "ON  LOW");
            timeOfDay();
        }
    }

    /** The supply, when it is off for something that a person must know before all else. */
    private boolean specialIdle() {
        long reasons = registers.read(RegisterId.LOAD_SWITCH_REASONS);
        if ((reasons & Supply.TAMPER) != 0) {
            screen.write(0, 0, "** TAMPER **");
            screen.write(1, 0, "OFF CALL UTILITY");
            return true;
        }
        if ((reasons & (Supply.OVERLOAD | Supply.PHASE_UNBALANCE)) != 0) {
            limitExceeded((reasons & Supply.OVERLOAD) != 0);
            return true;
        }
        return false;
    }

    private void limitExceeded(boolean overload) {
        screen.write(0, 0, overload ? "OVERLOAD" : "PHASE UNBALANCE");
        if (registers.read(RegisterId.SUPPLY_READY) != 0) {
            screen.write(1, 0, "PRESS # CONNECT");
            return;
        }
        int column = screen.write(1, 0, "RETRY ");
        screen.writeSpan(1, column, (int) registers.read(RegisterId.RETRY_TIME));
        screen.writeEndingAt(1, Display.COLUMNS - 2, (int) registers.read(RegisterId.LIMIT_TRIPS));
        screen.write(1, Display.COLUMNS - 2, "/5");
    }

    private String offReason() {
        long reasons = registers.read(RegisterId.LOAD_SWITCH_REASONS);
        if ((reasons & Supply.CREDIT) != 0) {
            return "OFF NO CREDIT";
        }
        if (registers.read(RegisterId.SUPPLY_READY) != 0) {
            return "PRESS # CONNECT";
        }
        return reasons == 0 ? "OFF" : "OFF TEST";
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

    /** What became of the wish for emergency credit. */
    void emergency(EmergencyAnswer answer) {
        screen.clear();
        screen.write(0, 0, "EMERGENCY");
        switch (answer) {
            case GIVEN:
                int column = screen.put(1, 0, (byte) '+');
                AmountText.write(screen, 1, column, registers.read(RegisterId.EMERGENCY_LEFT));
                break;
            case NOT_OFFERED:
                screen.write(1, 0, "NOT OFFERED");
                break;
            case NOT_NEEDED:
                screen.write(1, 0, "NOT NEEDED");
                break;
            default:
                screen.write(1, 0, "REPAY FIRST");
                break;
        }
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

    /** When the idle screen changes by itself: at the next civil minute, or as a time runs down. */
    long idleDeadline(long now) {
        if (registers.read(RegisterId.RETRY_TIME) > 0) {
            return now + MILLIS_PER_SECOND;
        }
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
