package org.tokenmeter.panel;

import org.tokenmeter.hal.Display;
import org.tokenmeter.meter.acceptance.KeyChange;
import org.tokenmeter.meter.acceptance.TokenProcessor;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.register.RegisterSource;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.ExtendedSet;
import org.tokenmeter.sts.token.TokenIdentifier;

/** What became of a token: the reason and its number, or what it brought. */
final class TokenScreens {
    private static final int MILLIS_PER_SECOND = 1000;

    private final Screen screen;
    private final RegisterText registerText;
    private final RegisterSource registers;
    private final TokenProcessor processor;

    TokenScreens(Screen screen, RegisterText registerText, RegisterSource registers,
            TokenProcessor processor) {
        this.screen = screen;
        this.registerText = registerText;
        this.registers = registers;
        this.processor = processor;
    }

    /** A token that is being stored. */
    void checking() {
        screen.clear();
        screen.write(0, 0, "CHECKING...");
    }

    /** The result of the last token. */
    void result(TokenResult result) {
        screen.clear();
        switch (result) {
            case ACCEPT:
                accepted();
                break;
            case FIRST_KCT:
                keySection(1);
                break;
            case SECOND_KCT:
                keySection(2);
                break;
            case THIRD_KCT:
                keySection(3);
                break;
            case FOURTH_KCT:
                keySection(KeyChange.SECTIONS);
                break;
            case LOCK_OUT:
                locked();
                break;
            default:
                refused(result);
                break;
        }
    }

    /** A register that a test token asked for. */
    void register(RegisterId id) {
        registerText.write(id);
        if (id == RegisterId.EXTENDED_VALUE) {
            boolean flag = processor.test().extendedIndex() == ExtendedSet.FLAG;
            int index = flag ? processor.test().extendedFlag() : processor.test().extendedIndex();
            int column = screen.write(0, 0, flag ? "FLAG " : "VALUE ");
            screen.clearFrom(0, screen.writeNumber(0, column, index));
        }
    }

    /** When a time that counts down on the screen changes; a moment of the monotonic clock. */
    long deadline(long now) {
        long left = Math.max(processor.lockOutMillis(), processor.keyChangeMillis());
        return left == 0 ? Long.MAX_VALUE : now + (left - 1) % MILLIS_PER_SECOND + 1;
    }

    private void refused(TokenResult result) {
        screen.write(0, 0, ResultText.reason(result));
        if (result == TokenResult.OLD_ERROR) {
            oldestDate();
        } else if (processor.lockOutMillis() > 0) {
            lockedTime(1);
        } else if (result == TokenResult.CRC_ERROR) {
            int column = screen.write(1, 0, "CHECK NO. ");
            column = screen.writeNumber(1, column, processor.freeTries());
            screen.write(1, column, " LEFT");
        } else {
            screen.write(1, 0, ResultText.explanation(result));
        }
    }

    private void locked() {
        lockedTime(0);
        int wrong = (int) registers.read(RegisterId.WRONG_TOKENS);
        screen.write(1, screen.writeNumber(1, 0, wrong), " WRONG TOKENS");
    }

    private void lockedTime(int row) {
        screen.write(row, 0, "LOCKED");
        countDown(row, processor.lockOutMillis());
    }

    private void countDown(int row, long millis) {
        screen.writeSpanEndingAt(row, Display.COLUMNS,
                (int) ((millis + MILLIS_PER_SECOND - 1) / MILLIS_PER_SECOND));
    }

    private void keySection(int section) {
        int column = screen.writeNumber(0, screen.write(0, 0, "KEY "), section);
        if (isNeeded(section)) {
            column = screen.write(0, column, " OF ");
            screen.write(0, screen.writeNumber(0, column, sections(false)), " OK");
        } else {
            screen.write(0, column, " NOT NEEDED");
        }
        column = screen.write(1, 0, sections(true) == 1 ? "NEED KEY" : "NEED");
        for (int other = 1; other <= KeyChange.SECTIONS; other++) {
            if (isMissing(other)) {
                column = screen.writeNumber(1, column + 1, other);
            }
        }
        countDown(1, processor.keyChangeMillis());
    }

    /** How many sections the set has, or how many of them are missing. */
    private int sections(boolean missing) {
        int count = 0;
        for (int section = 1; section <= KeyChange.SECTIONS; section++) {
            if (missing ? isMissing(section) : isNeeded(section)) {
                count++;
            }
        }
        return count;
    }

    private boolean isMissing(int section) {
        return isNeeded(section) && !processor.keyChange().holds(section);
    }

    private boolean isNeeded(int section) {
        int algorithm = (int) registers.read(RegisterId.ENCRYPTION_ALGORITHM);
        return processor.keyChange().needs(section, algorithm);
    }

    private void accepted() {
        screen.write(0, 0, "ACCEPTED");
        int value = (int) processor.lastValue();
        switch (processor.lastKind()) {
            case SET_1ST_SECTION_DECODER_KEY:
            case SET_2ND_SECTION_DECODER_KEY:
            case SET_3RD_SECTION_DECODER_KEY:
            case SET_4TH_SECTION_DECODER_KEY:
                keyChanged();
                break;
            case SET_MAXIMUM_POWER_LIMIT:
                limit("LIMIT ", value);
                break;
            case SET_MAXIMUM_PHASE_POWER_UNBALANCE_LIMIT:
                limit("PHASE ", value);
                break;
            case CLEAR_CREDIT:
                screen.write(1, 0, "CREDIT CLEARED");
                break;
            case SET_TARIFF_RATE:
                screen.writeNumber(1, screen.write(1, 0, "RATE "), value);
                break;
            case SET_WATER_METER_FACTOR:
                screen.writeNumber(1, screen.write(1, 0, "FACTOR "), value);
                break;
            case CLEAR_TAMPER_CONDITION:
                screen.write(1, 0, "TAMPER CLEARED");
                break;
            case EXTENDED_SET:
                extendedSet(value);
                break;
            default:
                credited(processor.lastValue());
                break;
        }
    }

    private void keyChanged() {
        screen.clear();
        screen.write(0, 0, "KEY CHANGED");
        int column = screen.write(1, 0, "SGC");
        int supplyGroup = (int) registers.read(RegisterId.SUPPLY_GROUP_CODE);
        column = registerText.supplyGroup(column, supplyGroup);
        column = screen.write(1, column, " TI");
        column = screen.writePadded(1, column, registers.read(RegisterId.TARIFF_INDEX), 2);
        screen.writePadded(1, column + 1, registers.read(RegisterId.KEY_REVISION_NUMBER), 1);
    }

    private void limit(String what, int watts) {
        if (watts == 0) {
            screen.write(1, screen.write(1, 0, what), "REMOVED");
        } else {
            screen.write(1, screen.writeNumber(1, screen.write(1, 0, what), watts), " W");
        }
    }

    private void extendedSet(int field) {
        boolean flag = ExtendedSet.index(field) == ExtendedSet.FLAG;
        int column = screen.write(1, 0, flag ? "FLAG " : "VALUE ");
        column = screen.writeNumber(1, column,
                flag ? ExtendedSet.flagIndex(field) : ExtendedSet.index(field));
        column = screen.write(1, column, " = ");
        screen.writeNumber(1, column, flag ? field & 1 : ExtendedSet.value(field));
    }

    private void credited(long amount) {
        long balance = registers.read(RegisterId.CREDIT);
        int column = amount < 0 ? 0 : screen.put(1, 0, (byte) '+');
        column = AmountText.write(screen, 1, column, amount);
        int balanceAt = Display.COLUMNS - AmountText.width(balance);
        if (column < balanceAt - 2) {
            screen.write(1, balanceAt - 2, "= ");
            AmountText.write(screen, 1, balanceAt, balance);
        }
    }

    private void oldestDate() {
        BaseDate baseDate = BaseDate.ofCode((int) registers.read(RegisterId.BASE_DATE));
        int tid = (int) registers.read(RegisterId.OLDEST_IDENTIFIER);
        screen.writeDate(1, screen.write(1, 0, "BEFORE "),
                TokenIdentifier.civilMinute(baseDate, tid));
    }
}
