package org.tokenmeter.panel;

import org.tokenmeter.hal.Display;
import org.tokenmeter.meter.account.EmergencyAnswer;
import org.tokenmeter.pack.CodeStyle;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.pack.Phrase;
import org.tokenmeter.pack.ShortCodes;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.register.RegisterSource;

/**
 * The screens of somebody who types: the digits, and what the panel says to them.
 *
 * <p><b>Units.</b> Milliseconds.
 */
final class EntryScreens {
    private static final int BLINK_MILLIS = 500;
    private static final int HINT_MILLIS = 2_000;

    private final Screen screen;
    private final Pack pack;
    private final RegisterSource registers;

    EntryScreens(Screen screen, Pack pack, RegisterSource registers) {
        this.screen = screen;
        this.pack = pack;
        this.registers = registers;
    }

    /**
     * The digits of a token in the making.
     *
     * @param inRow which token this is of several that are typed in a row; 1 for the first
     * @param restMillis time since the last key
     */
    void entry(TokenEntry entry, int inRow, long restMillis) {
        screen.clear();
        entry.write(screen, restMillis / BLINK_MILLIS % 2 == 1);
        if (waitsForHash(entry) && restMillis / HINT_MILLIS % 2 == 1) {
            screen.writeEndingAt(1, Display.COLUMNS, Phrase.HASH_SENDS);
        } else {
            entry.writeCount(screen);
        }
        if (inRow > 1 && !entry.needsSecondRow()) {
            screen.write(1, 0, Phrase.TOKEN_NUMBER, inRow);
        }
    }

    /** When the digits change by themselves, counted from the last key. */
    long nextChange(TokenEntry entry, long restMillis) {
        if (entry.isCorrecting()) {
            return (restMillis / BLINK_MILLIS + 1) * BLINK_MILLIS;
        }
        return waitsForHash(entry) ? (restMillis / HINT_MILLIS + 1) * HINT_MILLIS : Long.MAX_VALUE;
    }

    /** The hash key came too early for a token; few digits may be meant as a short code. */
    void shortEntry(int digits) {
        screen.clear();
        screen.write(0, 0, digits == 1 ? Phrase.ONLY_DIGIT : Phrase.ONLY_DIGITS, digits);
        screen.write(1, 0, digits <= longestCode() ? Phrase.NO_SUCH_CODE : Phrase.SHORT_ENTRY_KEYS);
    }

    /** A short code that this make has not. */
    void noSuchCode() {
        screen.clear();
        screen.write(0, 0, Phrase.NO_SUCH_CODE);
    }

    /** The alarm is silenced. */
    void silenced() {
        screen.clear();
        screen.write(0, 0, Phrase.ALARM_SILENCED);
    }

    /** An entry that nobody went on with. */
    void timedOut(int digits) {
        screen.clear();
        screen.write(0, 0, Phrase.ENTRY_TIMED_OUT);
        keptDigits(digits);
    }

    /** Digits that wait for the rest of a token, on the second row. */
    void keptDigits(int digits) {
        screen.write(1, 0, digits == 1 ? Phrase.DIGIT_KEPT : Phrase.DIGITS_KEPT, digits);
    }

    /** What became of the wish for emergency credit. */
    void emergency(EmergencyAnswer answer) {
        screen.clear();
        screen.write(0, 0, Phrase.EMERGENCY);
        switch (answer) {
            case GIVEN:
                int column = screen.put(1, 0, (byte) '+');
                AmountText.write(screen, 1, column, registers.read(RegisterId.EMERGENCY_LEFT));
                break;
            case NOT_OFFERED:
                screen.write(1, 0, Phrase.NOT_OFFERED);
                break;
            case NOT_NEEDED:
                screen.write(1, 0, Phrase.NOT_NEEDED);
                break;
            case NOT_READY:
                screen.write(1, 0, Phrase.UNREADABLE);
                break;
            default:
                screen.write(1, 0, Phrase.REPAY_FIRST);
                break;
        }
    }

    private boolean waitsForHash(TokenEntry entry) {
        return pack.entersByHash() && entry.isComplete();
    }

    /** Digits of the longest short code that shows a register; 0 where a key comes before it. */
    private int longestCode() {
        if (pack.codeStyle() != CodeStyle.HASH_BEHIND) {
            return 0;
        }
        ShortCodes codes = pack.shortCodes();
        int longest = 0;
        for (int i = 0; i < codes.count(); i++) {
            if (codes.register(i) != null) {
                longest = Math.max(longest, codes.text(i).length());
            }
        }
        return longest;
    }
}
