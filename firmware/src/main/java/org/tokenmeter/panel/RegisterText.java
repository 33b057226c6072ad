package org.tokenmeter.panel;

import org.tokenmeter.hal.Display;
import org.tokenmeter.meter.supply.Supply;
import org.tokenmeter.pack.Language;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.pack.Phrase;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.register.RegisterSource;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.PrimaryAccountNumber;
import org.tokenmeter.sts.token.TokenIdentifier;

/**
 * A register as a display shows it: its short code and name on the first row, its value on the
 * second.
 */
public final class RegisterText {
    private static final int LONG_METER_NUMBER = 13;
    private static final int SHORT_METER_NUMBER = 11;
    private static final int UTILITIES = 4;
    private static final int NO_SUPPLY_GROUP = 0xFFFFFF;
    private static final int SUPPLY_GROUP_DIGITS = 6;

    private final Screen screen;
    private final Pack pack;
    private final RegisterSource registers;

    /** Texts of a meter's registers, in a language, for any display of its own. */
    public RegisterText(Display display, Pack pack, Language language, RegisterSource registers) {
        this(new Screen(display, new Words(pack, language)), pack, registers);
    }

    RegisterText(Screen screen, Pack pack, RegisterSource registers) {
        this.screen = screen;
        this.pack = pack;
        this.registers = registers;
    }

    /** Shows a register on both rows. */
    public void show(RegisterId id) {
        write(id);
        screen.send();
    }

    /** Writes a register onto both rows. */
    void write(RegisterId id) {
        screen.clear();
        writeName(id, pack.shortCodes().code(id));
        writeValue(id);
    }

    /** Writes a short code, if not null, and a register's name onto the first row, a blank one. */
    void writeName(RegisterId id, String code) {
        int column = 0;
        if (code != null) {
            column = screen.put(0, column, (byte) '[');
            column = screen.write(0, column, code);
            column = screen.write(0, column, "] ");
        }
        column = screen.write(0, column, screen.words().of(id));
        if (isMonth(id)) {
            writePlace(column, "-", id, RegisterId.MONTH_1);
        } else if (isToken(id)) {
            writePlace(column, "", id, RegisterId.TOKEN_1);
        }
    }

    /** Writes which one of a series a register is, counted from 1. */
    private void writePlace(int column, String sign, RegisterId id, RegisterId first) {
        int next = screen.write(0, column + 1, sign);
        screen.writeNumber(0, next, id.ordinal() - first.ordinal() + 1);
    }

    /** Writes the value of a register onto the second row, which is blank; or fills both. */
    void writeValue(RegisterId id) {
        if (id == RegisterId.DISPLAY_TEST) {
            screen.fill((byte) '#');
            return;
        }
        if (!id.isStored() || registers.read(RegisterId.SERVICE_STATE) == 0) {
            writeReadable(id, registers.read(id));
        } else {
            screen.write(1, 0, Phrase.UNREADABLE);
        }
        screen.centre(1);
    }

    private void writeReadable(RegisterId id, long value) {
        switch (id) {
            case CREDIT:
            case LOW_CREDIT_LEVEL:
            case EMERGENCY_LEFT:
            case RECHARGE:
                amount(value, (int) registers.read(RegisterId.CREDIT_UNIT));
                break;
            case QUANTITY_TOTAL:
            case REVERSE_TOTAL:
            case THIS_MONTH:
                amount(value, (int) registers.read(RegisterId.CREDIT_UNIT) % UTILITIES);
                break;
            case POWER:
                watts((int) value);
                break;
            case MAXIMUM_POWER:
            case UNBALANCE_LIMIT:
                limit((int) value);
                break;
            case LOAD_SWITCH:
                screen.write(1, 0, value == 0 ? Phrase.IS_OFF : Phrase.IS_ON);
                break;
            case TAMPER:
                screen.write(1, 0, value == 0 ? Phrase.NONE : Phrase.TAMPERED);
                break;
            case TOKEN_READER:
                screen.write(1, 0, Phrase.KEYPAD);
                break;
            case METER_NUMBER:
                meterNumber(value);
                break;
            case SUPPLY_GROUP_CODE:
                supplyGroup(0, (int) value);
                break;
            case KEY_REVISION_NUMBER:
                int column = number((int) value, 1);
                screen.writePadded(1, column + 1, (int) registers.read(RegisterId.KEY_TYPE), 1);
                break;
            case TARIFF_INDEX:
            case ENCRYPTION_ALGORITHM:
            case BASE_DATE:
                number((int) value, 2);
                break;
            case OLDEST_IDENTIFIER:
                oldestMoment((int) value);
                break;
            case CIVIL_DATE:
            case RECHARGE_DATE:
                moment((int) value, true, false);
                break;
            case CIVIL_TIME:
            case RECHARGE_TIME:
                moment((int) value, false, true);
                break;
            case SOFTWARE_VERSION:
                version((int) value);
                break;
            default:
                writeOther(id, value);
                break;
        }
    }

    private void daysLeft(int days) {
        if (days < 0) {
            screen.write(1, 0, Phrase.UNKNOWN);
        } else {
            number(days, 1);
        }
    }

    private void writeOther(RegisterId id, long value) {
        switch (id) {
            case LOCK_OUT_TIME:
                screen.writeSpan(1, 0, (int) value);
                break;
            case DAYS_LEFT:
                daysLeft((int) value);
                break;
            case LOAD_SWITCH_REASONS:
                screen.write(1, 0, reasons((int) value));
                break;
            default:
                writeListed(id, value);
                break;
        }
    }

    private void writeListed(RegisterId id, long value) {
        if (isMonth(id)) {
            amount(value, (int) registers.read(RegisterId.CREDIT_UNIT) % UTILITIES);
        } else {
            number((int) value, 1);
        }
    }

    private static boolean isMonth(RegisterId id) {
        return id.compareTo(RegisterId.MONTH_1) >= 0 && id.compareTo(RegisterId.MONTH_12) <= 0;
    }

    private static boolean isToken(RegisterId id) {
        return id.compareTo(RegisterId.TOKEN_1) >= 0 && id.compareTo(RegisterId.TOKEN_10) <= 0;
    }

    /** The reason that a person can do most about; all of them are in the register itself. */
    private static Phrase reasons(int reasons) {
        if (reasons == 0) {
            return Phrase.NONE;
        }
        switch (Integer.lowestOneBit(reasons)) {
            case Supply.CREDIT:
                return Phrase.FOR_CREDIT;
            case Supply.SERVICE:
                return Phrase.FOR_SERVICE;
            case Supply.TEST:
                return Phrase.FOR_TEST;
            case Supply.TAMPER:
                return Phrase.FOR_TAMPER;
            case Supply.OVERLOAD:
                return Phrase.FOR_OVERLOAD;
            case Supply.PHASE_UNBALANCE:
                return Phrase.FOR_UNBALANCE;
            default:
                return Phrase.FOR_COMMISSIONING;
        }
    }

    /** Writes a number with at least so many digits, and returns the column behind it. */
    private int number(int value, int digits) {
        return screen.writePadded(1, 0, value, Math.max(digits, Screen.digits(value)));
    }

    private void amount(long millionths, int creditUnit) {
        screen.write(1, AmountText.write(screen, 1, 0, millionths), AmountText.unit(creditUnit));
    }

    private void watts(int watts) {
        screen.write(1, number(watts, 1), " W");
    }

    private void limit(int watts) {
        if (watts == 0) {
            screen.write(1, 0, Phrase.NO_LIMIT);
        } else {
            watts(watts);
        }
    }

    private void meterNumber(long pan) {
        int digits = PrimaryAccountNumber.hasTwoDigitManufacturer(pan)
                ? SHORT_METER_NUMBER : LONG_METER_NUMBER;
        screen.writePadded(1, 0, PrimaryAccountNumber.drn(pan), digits);
    }

    /** Writes the SGC, which a key change may have cleared; returns the column behind it. */
    int supplyGroup(int column, int code) {
        return code == NO_SUPPLY_GROUP ? screen.write(1, column, "------")
                : screen.writePadded(1, column, code, SUPPLY_GROUP_DIGITS);
    }

    private void oldestMoment(int tid) {
        BaseDate baseDate = BaseDate.ofCode((int) registers.read(RegisterId.BASE_DATE));
        moment(TokenIdentifier.civilMinute(baseDate, tid), true, true);
    }

    private void moment(int civilMinute, boolean date, boolean time) {
        if (civilMinute < 0) {
            screen.write(1, 0, Phrase.UNKNOWN);
            return;
        }
        int column = 0;
        if (date) {
            column = screen.writeDate(1, 0, civilMinute) + 1;
        }
        if (time) {
            screen.writeTime(1, column, civilMinute);
        }
    }

    private void version(int version) {
        int column = number(version / 10_000, 1);
        column = screen.put(1, column, (byte) '.');
        column = screen.writePadded(1, column, version / 100 % 100,
                Screen.digits(version / 100 % 100));
        column = screen.put(1, column, (byte) '.');
        screen.writePadded(1, column, version % 100, Screen.digits(version % 100));
    }
}
