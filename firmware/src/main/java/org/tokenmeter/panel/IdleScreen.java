package org.tokenmeter.panel;

import org.tokenmeter.hal.Display;
import org.tokenmeter.hal.PhasePower;
import org.tokenmeter.meter.acceptance.TokenProcessor;
import org.tokenmeter.meter.supply.Supply;
import org.tokenmeter.pack.Phrase;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.register.RegisterSource;

/**
 * What stands while nobody types: the credit, and the supply; before them, what keeps the supply
 * off that a person must know first.
 *
 * <pre>
 *   CR    123.45 kWh    the credit; LOW in the place of its unit while the alarm stands
 *   ON  1.25kW  12d     the supply, the power, and the days that the credit lasts
 * </pre>
 *
 * A long time that runs down does so in steps of ten seconds, so that an idle meter can sleep.
 */
final class IdleScreen {
    private static final int POWER_END = 10;
    private static final int DAYS_END = 15;
    private static final int TRIPS_END = 13;
    private static final int MOST_BEFORE_THE_LAST_COLUMN = 999;
    private static final int MOST_DAYS = 9_999;
    private static final int UTILITIES = 4;
    private static final int MILLIS_PER_SECOND = 1_000;
    private static final int LAST_MINUTE = 60_000;
    private static final int LONG_STEP_MILLIS = 10_000;

    private final Screen screen;
    private final PhasePower power;
    private final RegisterSource registers;
    private final TokenProcessor processor;
    private final TokenScreens tokens;

    IdleScreen(Screen screen, PhasePower power, RegisterSource registers,
            TokenProcessor processor, TokenScreens tokens) {
        this.screen = screen;
        this.power = power;
        this.registers = registers;
        this.processor = processor;
        this.tokens = tokens;
    }

    /** Writes both rows. */
    void write() {
        writeFirstRow();
        if (isInService() || tokens.isOutOfUse() || stands(Supply.TAMPER)) {
            screen.write(1, 0, Phrase.OFF_CALL_UTILITY);
        } else if (stands(Supply.OVERLOAD | Supply.PHASE_UNBALANCE)) {
            writeRetry();
        } else {
            writeSupply();
        }
    }

    /** Writes the first row alone; the second one is for something else. */
    void writeFirstRow() {
        screen.clear();
        if (isInService()) {
            screen.write(0, 0, stands(Supply.UNCOMMISSIONED)
                    ? Phrase.NOT_COMMISSIONED : Phrase.SERVICE_BANNER);
        } else if (tokens.isOutOfUse()) {
            screen.write(0, 0, Phrase.OUT_OF_USE);
        } else if (stands(Supply.TAMPER)) {
            screen.write(0, 0, Phrase.TAMPER_BANNER);
        } else if (stands(Supply.OVERLOAD | Supply.PHASE_UNBALANCE)) {
            writeLimit();
        } else {
            writeCredit();
        }
    }

    /** When this screen changes by itself. */
    long deadline(long now) {
        if (registers.read(RegisterId.RETRY_TIME) > 0 || isPowerFalling()) {
            return now + MILLIS_PER_SECOND;
        }
        return Math.min(nextStep(now, processor.lockOutMillis()),
                nextStep(now, processor.keyChangeMillis()));
    }

    /** Power that only pulses tell falls with the time in which none comes. */
    private boolean isPowerFalling() {
        return power.phases() == 0 && registers.read(RegisterId.POWER) > 0;
    }

    private static long nextStep(long now, long left) {
        return left > LAST_MINUTE ? now + left % LONG_STEP_MILLIS + 1
                : Screen.nextSecond(now, left);
    }

    /** A time that is left, in the steps that this screen shows; so it never seems to grow. */
    private static long inSteps(long left) {
        return left > LAST_MINUTE ? left - left % LONG_STEP_MILLIS : left;
    }

    private boolean isInService() {
        return registers.read(RegisterId.SERVICE_STATE) != 0;
    }

    private void writeLimit() {
        int column = screen.write(0, 0,
                stands(Supply.OVERLOAD) ? Phrase.OVERLOAD : Phrase.PHASE_UNBALANCE);
        int watts = (int) registers.read(RegisterId.TRIP_POWER);
        if (watts > 0 && column + 1 + PowerText.width(watts) <= Display.COLUMNS) {
            PowerText.write(screen, 0, column + 1, watts);
        }
    }

    private void writeRetry() {
        int seconds = (int) registers.read(RegisterId.RETRY_TIME);
        if (seconds == 0) {
            screen.write(1, 0, stands(Supply.CREDIT)
                    ? Phrase.OFF_NO_CREDIT : Phrase.PRESS_CONNECT);
            return;
        }
        int column = screen.write(1, 0, Phrase.RETRY);
        screen.writeSpan(1, column + 1, seconds);
        screen.writeEndingAt(1, TRIPS_END, (int) registers.read(RegisterId.LIMIT_TRIPS));
        screen.write(1, TRIPS_END, "/5");
    }

    private void writeCredit() {
        long credit = registers.read(RegisterId.CREDIT);
        long emergencyLeft = registers.read(RegisterId.EMERGENCY_LEFT);
        boolean emergency = credit <= 0 && emergencyLeft > 0;
        long shown = emergency ? emergencyLeft : credit;
        int column = writeBehindCredit(!emergency, AmountText.width(shown))
                - AmountText.width(shown);
        AmountText.write(screen, 0, column, shown);
        screen.writeBefore(0, column, label(emergency));
    }

    /** Writes that credit is low, if it fits beside an amount, else the unit; answers the end. */
    private int writeBehindCredit(boolean mayBeLow, int width) {
        int rest = Display.COLUMNS - screen.words().of(Phrase.LOW).length() - 1;
        if (mayBeLow && width <= rest && isClosed()
                && registers.read(RegisterId.LOW_CREDIT_ALARM) != 0) {
            screen.write(0, rest + 1, Phrase.LOW);
            return rest;
        }
        String unit = AmountText.unit((int) registers.read(RegisterId.CREDIT_UNIT));
        screen.write(0, Display.COLUMNS - unit.length(), unit);
        return Display.COLUMNS - unit.length();
    }

    private Phrase label(boolean emergency) {
        if (emergency) {
            return Phrase.EMERGENCY_LEFT;
        }
        return registers.read(RegisterId.LAB_METER) == 0 ? Phrase.CREDIT_LEFT : Phrase.LAB;
    }

    private void writeSupply() {
        if (processor.lockOutMillis() > 0) {
            tokens.locked(1, inSteps(processor.lockOutMillis()));
        } else if (processor.keyChangeMillis() > 0) {
            tokens.missingSections(inSteps(processor.keyChangeMillis()));
        } else if (!isClosed()) {
            screen.write(1, 0, offReason());
        } else {
            writeOn();
        }
    }

    private Phrase offReason() {
        if (stands(Supply.CREDIT)) {
            return Phrase.OFF_NO_CREDIT;
        }
        if (registers.read(RegisterId.SUPPLY_READY) != 0) {
            return Phrase.PRESS_CONNECT;
        }
        return stands(Supply.TEST) ? Phrase.OFF_TEST : Phrase.OFF;
    }

    private void writeOn() {
        int column = screen.write(1, 0, Phrase.ON);
        long credit = registers.read(RegisterId.CREDIT);
        if (credit < 0) {
            writeDebt(column + 2, -credit);
            return;
        }
        if (registers.read(RegisterId.CREDIT_UNIT) % UTILITIES == 0) {
            int watts = (int) registers.read(RegisterId.POWER);
            PowerText.write(screen, 1, POWER_END - PowerText.width(watts), watts);
        }
        int days = (int) registers.read(RegisterId.DAYS_LEFT);
        if (days >= 0 && days <= MOST_DAYS) {
            int end = days > MOST_BEFORE_THE_LAST_COLUMN ? Display.COLUMNS : DAYS_END;
            screen.writeEndingAt(1, end - 1, days);
            screen.put(1, end - 1, (byte) 'd');
        }
    }

    private void writeDebt(int column, long debt) {
        int next = screen.write(1, column, Phrase.OWE) + 1;
        if (next + AmountText.width(debt) <= Display.COLUMNS) {
            AmountText.write(screen, 1, next, debt);
        }
    }

    private boolean isClosed() {
        return registers.read(RegisterId.LOAD_SWITCH) != 0;
    }

    private boolean stands(int reasons) {
        return (registers.read(RegisterId.LOAD_SWITCH_REASONS) & reasons) != 0;
    }
}
