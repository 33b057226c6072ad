package org.tokenmeter.panel;

import org.tokenmeter.hal.Display;
import org.tokenmeter.meter.acceptance.KeyChange;
import org.tokenmeter.meter.acceptance.TokenProcessor;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.meter.acceptance.UsedToken;
import org.tokenmeter.pack.Phrase;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.register.RegisterSource;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.ExtendedSet;
import org.tokenmeter.sts.token.TokenIdentifier;
import org.tokenmeter.sts.token.TokenValue;

/** What became of a token: the reason and its number, or what it brought. */
final class TokenScreens {
    /** Characters of 06/05. */
    private static final int DAY_WIDTH = 5;
    /** Characters of a watt with a blank before it. */
    private static final int UNIT_WIDTH = 2;

    private static final int SCRAPPED = 3;

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
        screen.write(0, 0, Phrase.CHECKING);
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
                locked(0, processor.lockOutMillis());
                wrongTokens();
                break;
            default:
                refused(result);
                break;
        }
    }

    /** A register that a short code or a test token asked for; its code may be null. */
    void register(RegisterId id, String code) {
        screen.clear();
        if (id == RegisterId.EXTENDED_VALUE) {
            boolean flag = processor.test().extendedIndex() == ExtendedSet.FLAG;
            int index = flag ? processor.test().extendedFlag() : processor.test().extendedIndex();
            int column = screen.write(0, 0, flag ? Phrase.FLAG : Phrase.VALUE);
            screen.writeNumber(0, column + 1, index);
        } else {
            registerText.writeName(id, code);
        }
        registerText.writeValue(id);
    }

    /** When a time that counts down on the screen changes; a moment of the monotonic clock. */
    long deadline(long now) {
        return Math.min(Screen.nextSecond(now, processor.lockOutMillis()),
                Screen.nextSecond(now, processor.keyChangeMillis()));
    }

    /** The time for which no token is taken, on a row. */
    void locked(int row, long millisLeft) {
        screen.write(row, 0, Phrase.LOCKED);
        screen.writeCountdown(row, millisLeft);
    }

    /** The sections of a new key that are missing and the time left, on the second row. */
    void missingSections(long millisLeft) {
        int column = screen.write(1, 0, sections(true) == 1 ? Phrase.NEED_KEY : Phrase.NEED);
        for (int section = 1; section <= KeyChange.SECTIONS; section++) {
            if (isMissing(section)) {
                column = screen.writeNumber(1, column + 1, section);
            }
        }
        screen.writeCountdown(1, millisLeft);
    }

    /** Whether the meter's life has ended. */
    boolean isOutOfUse() {
        return registers.read(RegisterId.LIFE_CYCLE) == SCRAPPED;
    }

    private void refused(TokenResult result) {
        screen.write(0, 0, ResultText.reason(result));
        if (result == TokenResult.OLD_ERROR) {
            oldestDate();
        } else if (result == TokenResult.USED_ERROR) {
            usedBefore();
        } else if (isOutOfUse()) {
            screen.write(1, 0, Phrase.OUT_OF_USE);
        } else if (processor.lockOutMillis() > 0) {
            locked(1, processor.lockOutMillis());
        } else if (result == TokenResult.CRC_ERROR) {
            checkNumber();
        } else {
            screen.write(1, 0, ResultText.explanation(result));
        }
    }

    private void checkNumber() {
        if (processor.hasPenalties()) {
            screen.write(1, 0, Phrase.CHECK_NUMBER_TRIES, processor.freeTries());
        } else {
            screen.write(1, 0, Phrase.CHECK_NUMBER);
        }
    }

    private void wrongTokens() {
        screen.write(1, 0, Phrase.WRONG_TOKENS, (int) registers.read(RegisterId.WRONG_TOKENS));
    }

    /** When the token was entered first and what it brought, as far as known and as it fits. */
    private void usedBefore() {
        UsedToken used = processor.usedToken();
        int amount = used.isCredit() ? AmountText.shortWidth(Math.abs(used.amount())) + 2 : 0;
        int word = screen.words().of(Phrase.LOADED).length();
        if (used.civilMinute() < 0) {
            screen.write(1, 0, Phrase.ALREADY_ENTERED);
        } else if (word + 1 + DAY_WIDTH + amount <= Display.COLUMNS) {
            screen.write(1, 0, Phrase.LOADED);
            int column = screen.writeDay(1, word + 1, used.civilMinute());
            writeUsedAmount(column, used);
        } else {
            writeUsedAmount(screen.writeDate(1, 0, used.civilMinute()), used);
        }
    }

    private void writeUsedAmount(int column, UsedToken used) {
        long amount = Math.abs(used.amount());
        if (used.isCredit()
                && column + 2 + AmountText.shortWidth(amount) <= Display.COLUMNS) {
            byte sign = (byte) (used.amount() < 0 ? '-' : '+');
            AmountText.writeShort(screen, 1, screen.put(1, column + 1, sign), amount);
        }
    }

    private void keySection(int section) {
        if (isNeeded(section)) {
            screen.write(0, 0, Phrase.KEY_SECTION, section, sections(false));
        } else {
            screen.write(0, 0, Phrase.KEY_NOT_NEEDED, section);
        }
        missingSections(processor.keyChangeMillis());
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
        boolean isKey = processor.lastKind().value() == TokenValue.KEY_SECTION;
        screen.write(0, 0, isKey ? Phrase.KEY_CHANGED : Phrase.ACCEPTED);
        int value = (int) processor.lastValue();
        switch (processor.lastKind()) {
            case SET_1ST_SECTION_DECODER_KEY:
            case SET_2ND_SECTION_DECODER_KEY:
            case SET_3RD_SECTION_DECODER_KEY:
            case SET_4TH_SECTION_DECODER_KEY:
                keyChanged();
                break;
            case SET_MAXIMUM_POWER_LIMIT:
                limit(Phrase.POWER_LIMIT, value);
                break;
            case SET_MAXIMUM_PHASE_POWER_UNBALANCE_LIMIT:
                limit(Phrase.UNBALANCE_LIMIT, value);
                break;
            case CLEAR_CREDIT:
                screen.write(1, 0, Phrase.CREDIT_CLEARED);
                break;
            case SET_TARIFF_RATE:
                screen.writeNumber(1, screen.write(1, 0, Phrase.RATE) + 1, value);
                break;
            case SET_WATER_METER_FACTOR:
                screen.writeNumber(1, screen.write(1, 0, Phrase.FACTOR) + 1, value);
                break;
            case CLEAR_TAMPER_CONDITION:
                screen.write(1, 0, Phrase.TAMPER_CLEARED);
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
        int column = screen.write(1, 0, "SGC");
        int supplyGroup = (int) registers.read(RegisterId.SUPPLY_GROUP_CODE);
        column = registerText.supplyGroup(column, supplyGroup);
        column = screen.write(1, column, " TI");
        column = screen.writePadded(1, column, registers.read(RegisterId.TARIFF_INDEX), 2);
        screen.writePadded(1, column + 1, registers.read(RegisterId.KEY_REVISION_NUMBER), 1);
    }

    private void limit(Phrase what, int watts) {
        int column = screen.write(1, 0, what) + 1;
        if (watts == 0) {
            screen.write(1, column, Phrase.REMOVED);
        } else {
            column = screen.writeNumber(1, column, watts);
            screen.write(1, column, column + UNIT_WIDTH > Display.COLUMNS ? "W" : " W");
        }
    }

    private void extendedSet(int field) {
        boolean flag = ExtendedSet.index(field) == ExtendedSet.FLAG;
        int column = screen.write(1, 0, flag ? Phrase.FLAG : Phrase.VALUE);
        column = screen.writeNumber(1, column + 1,
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
        screen.writeDate(1, screen.write(1, 0, Phrase.BEFORE) + 1,
                TokenIdentifier.civilMinute(baseDate, tid));
    }
}
