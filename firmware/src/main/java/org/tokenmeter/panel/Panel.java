package org.tokenmeter.panel;

import org.tokenmeter.hal.Board;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.hal.Lamps;
import org.tokenmeter.meter.acceptance.TokenProcessor;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.meter.account.Account;
import org.tokenmeter.meter.supply.Supply;
import org.tokenmeter.pack.CodeStyle;
import org.tokenmeter.pack.Language;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.pack.ShortCodes;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.register.RegisterSource;
import org.tokenmeter.sts.token.TokenDigits;
import org.tokenmeter.sts.token.TokenValue;

/**
 * Turns keys into tokens and short codes, and decides which screen stands: a notice that goes by
 * itself, else what a test token asked for, else the entry while somebody types, else the idle
 * screen. The answer to a token is a notice that takes the place of every other one.
 *
 * <p>An entry that nobody goes on with leaves the display but keeps its digits for a while. A key
 * that dismisses a notice also does what it always does. While a token is being stored, digits of
 * the next one are taken and every other key waits.
 *
 * <p><b>Units.</b> Milliseconds of the meter's monotonic clock.
 */
public final class Panel {
    private static final int IN_A_ROW_MILLIS = 60_000;
    private static final int REFRESH_MILLIS = 1_000;
    private static final int LARGEST_DIGIT = 9;
    private static final int CODE_WITH_KEY_BEFORE = 3;

    private final KeyEvents keys;
    private final Lamps lamps;
    private final Pack pack;
    private final TokenProcessor processor;
    private final Account account;
    private final Supply supply;
    private final RegisterSource registers;
    private final Screen screen;
    private final Signals signals;
    private final IdleScreen idleScreen;
    private final EntryScreens entryScreens;
    private final TokenScreens tokenScreens;
    private final Notices notices;
    private final TokenEntry entry = new TokenEntry();
    private final CodeEntry code = new CodeEntry();
    private final StarKey star = new StarKey();
    private boolean storing;
    private boolean typing;
    private boolean keyDown;
    private long lastKeyAt;
    private int answersTaken;
    private boolean typedAnswerDue;
    private int takenInRow;
    private int lampsShown = -1;

    /** A panel on a board, in front of a token processor. */
    public Panel(Board board, Pack pack, Language language, TokenProcessor processor,
            Account account, Supply supply, RegisterSource registers) {
        keys = new KeyEvents(board.keypad());
        this.lamps = board.lamps();
        this.pack = pack;
        this.processor = processor;
        this.account = account;
        this.supply = supply;
        this.registers = registers;
        signals = new Signals(board.buzzer());
        screen = new Screen(board.display(), new Words(pack, language));
        tokenScreens = new TokenScreens(screen, new RegisterText(screen, pack, registers),
                registers, processor);
        idleScreen = new IdleScreen(screen, board.power(), registers, processor,
                tokenScreens);
        entryScreens = new EntryScreens(screen, pack, registers);
        notices = new Notices(tokenScreens, entryScreens);
    }

    /** Takes what was pressed; a token is judged here. An answer that came before is older. */
    public void serveKeys(long now) {
        takeAnswer(now);
        boolean moved = true;
        while (moved) {
            moved = takeEvent(now);
        }
        if (star.takeHold(now)) {
            clearEntry();
        }
    }

    /** Shows what stands now, and answers when it must be called again at the latest. */
    public long show(long now) {
        takeAnswer(now);
        expire(now);
        signals.tick(alarm(), now);
        draw(now);
        screen.send();
        showLamps();
        return deadline(now);
    }

    private boolean takeEvent(long now) {
        int event = keys.peek();
        if (event == Keypad.NO_EVENT || mustWait(event)) {
            return false;
        }
        keys.take();
        keyMoved(event, now);
        return true;
    }

    /** While a token is being stored, all keys wait but digits that can not enter the next one. */
    private boolean mustWait(int event) {
        return processor.isBusy() && (event & Keypad.UP) == 0
                && (event > LARGEST_DIGIT || code.isOpen()
                || entry.count() >= TokenDigits.COUNT - 1);
    }

    private void keyMoved(int event, long now) {
        keyDown = (event & Keypad.UP) == 0;
        if (keyDown) {
            keyPressed(event, now);
        } else if (event == (Keypad.STAR | Keypad.UP)) {
            star.release(now);
        }
        lastKeyAt = now;
    }

    private void keyPressed(int key, long now) {
        boolean reviews = notices.isShortEntry() && key == Keypad.HASH;
        notices.dismiss();
        processor.test().dismiss();
        signals.press(now);
        if (key == Keypad.STAR) {
            starPressed(now);
            return;
        }
        star.forget();
        if (code.isOpen()) {
            codeKeyPressed(key, now);
        } else if (key <= LARGEST_DIGIT) {
            digitPressed(key, now);
        } else if (key != Keypad.HASH) {
            letterPressed(key, now);
        } else if (!reviews) {
            hashPressed(now);
        }
    }

    private void starPressed(long now) {
        if (star.press(now)) {
            clearEntry();
        } else if (code.isOpen()) {
            code.deleteLast();
        } else {
            entry.deleteLast();
            typing = entry.count() > 0;
        }
    }

    private void digitPressed(int digit, long now) {
        entry.type(digit);
        typing = true;
        if (entry.isComplete() && !pack.entersByHash()) {
            enterToken(now);
        }
    }

    /** The keys that only a larger keypad has. */
    private void letterPressed(int key, long now) {
        switch (key) {
            case Keypad.A:
                if (entry.count() == 0 && pack.codeStyle() == CodeStyle.KEY_BEFORE) {
                    code.open();
                } else {
                    moveCursor(-1);
                }
                break;
            case Keypad.B:
                moveCursor(1);
                break;
            case Keypad.C:
                clearEntry();
                break;
            default:
                askEmergencyCredit(now);
                break;
        }
    }

    private void moveCursor(int step) {
        entry.move(step);
        typing = entry.count() > 0;
    }

    /** Asks for the supply, and for what was typed: a token, or a short code. */
    private void hashPressed(long now) {
        boolean supplyWaits = registers.read(RegisterId.SUPPLY_READY) != 0;
        supply.reconnect();
        if (entry.count() == 0) {
            if (!supplyWaits && pack.codeStyle() != CodeStyle.HASH_BEHIND) {
                code.open();
            }
        } else if (entry.isComplete()) {
            enterToken(now);
        } else if (pack.codeStyle() == CodeStyle.HASH_BEHIND
                && runCode(entry.digits(), entry.count(), now)) {
            clearEntry();
        } else {
            typing = true;
            notices.shortEntry(now);
        }
    }

    private void enterToken(long now) {
        typedAnswerDue = true;
        processor.enter(entry.digits(), entry.count(), now);
        clearEntry();
    }

    private void codeKeyPressed(int key, long now) {
        boolean keyBefore = pack.codeStyle() == CodeStyle.KEY_BEFORE;
        if (key <= LARGEST_DIGIT) {
            code.type(key);
            if (keyBefore && code.count() == CODE_WITH_KEY_BEFORE) {
                enterCode(now);
            }
        } else if (key == Keypad.HASH && !keyBefore && code.count() > 0) {
            enterCode(now);
        } else {
            code.close();
        }
    }

    private void enterCode(long now) {
        code.close();
        if (!runCode(code.digits(), code.count(), now)) {
            notices.noSuchCode(now);
        }
    }

    /** Does what a short code asks for; answers whether there is such a code. */
    private boolean runCode(byte[] digits, int count, long now) {
        ShortCodes codes = pack.shortCodes();
        int found = codes.find(digits, count);
        if (found < 0) {
            return false;
        }
        if (codes.register(found) != null) {
            notices.register(codes.register(found), codes.text(found), now);
            return true;
        }
        switch (codes.action(found)) {
            case ASK_EMERGENCY_CREDIT:
                askEmergencyCredit(now);
                break;
            case SILENCE_ALARM:
                notices.silenced(now);
                break;
            default:
                account.setLowCreditLevel(codes.argument(found, digits));
                notices.register(RegisterId.LOW_CREDIT_LEVEL,
                        codes.code(RegisterId.LOW_CREDIT_LEVEL), now);
                break;
        }
        return true;
    }

    private void askEmergencyCredit(long now) {
        notices.emergency(account.askEmergencyCredit(), now);
    }

    private void clearEntry() {
        entry.clear();
        code.close();
        typing = false;
    }

    /** Takes the answer to a token; a token that is being stored is said to be so until a key. */
    private void takeAnswer(long now) {
        boolean storingBefore = storing;
        storing = processor.isBusy();
        if (storing && !storingBefore) {
            notices.checking();
        } else if (!storing && answersTaken != processor.answers()) {
            answersTaken = processor.answers();
            TokenResult result = processor.lastResult();
            signals.answer(result, now);
            takenInRow += typedAnswerDue && result.isTaken() ? 1 : 0;
            typedAnswerDue = false;
            if (result == TokenResult.ACCEPT && isTest()) {
                notices.dismiss();
            } else {
                notices.result(result, now);
            }
        }
    }

    /** Whether the last token was a test token: what it asked to see is its answer. */
    private boolean isTest() {
        TokenValue asked = processor.lastKind().value();
        return asked == TokenValue.CONTROL_36 || asked == TokenValue.CONTROL_28
                || asked == TokenValue.EXTENDED_36;
    }

    private void expire(long now) {
        long rest = now - lastKeyAt;
        notices.expire(now);
        if (rest >= IN_A_ROW_MILLIS) {
            takenInRow = 0;
        }
        if (rest >= pack.entryTimeoutMillis()) {
            code.close();
        }
        if (rest >= pack.entryKeptMillis()) {
            clearEntry();
        } else if (typing && rest >= pack.entryTimeoutMillis()) {
            typing = false;
            notices.timedOut(now);
        }
    }

    private void draw(long now) {
        RegisterId asked = processor.test().showing();
        if (notices.draw(entry.count())) {
            return;
        }
        if (asked != null) {
            tokenScreens.register(asked, pack.shortCodes().code(asked));
        } else if (code.isOpen()) {
            code.write(screen);
        } else if (typing) {
            entryScreens.entry(entry, takenInRow + 1, now - lastKeyAt);
        } else if (entry.count() > 0) {
            idleScreen.writeFirstRow();
            entryScreens.keptDigits(entry.count());
        } else {
            idleScreen.write();
        }
    }

    /** The register that a code or a test token asked for, while it shows; else null. */
    private RegisterId registerShown() {
        RegisterId id = notices.registerShown();
        return id == null ? processor.test().showing() : id;
    }

    /** The alarm warns of an open supply; it says nothing once the supply is open. */
    private int alarm() {
        return registers.read(RegisterId.LOAD_SWITCH) == 0
                ? 0 : (int) registers.read(RegisterId.LOW_CREDIT_ALARM);
    }

    private void showLamps() {
        int wanted = wantedLamps();
        if (wanted != lampsShown) {
            lampsShown = wanted;
            lamps.show(wanted);
        }
    }

    private int wantedLamps() {
        if (registerShown() == RegisterId.DISPLAY_TEST) {
            return Lamps.ALL;
        }
        int standing = (keyDown ? Lamps.KEY : 0)
                | (registers.read(RegisterId.LOAD_SWITCH) == 0 ? 0 : Lamps.SUPPLY)
                | (registers.read(RegisterId.CREDIT) > 0 ? 0 : Lamps.NO_CREDIT);
        return standing ^ signals.lamps();
    }

    private long deadline(long now) {
        long next = Math.min(star.deadline(), signals.deadline(now));
        next = Math.min(next, idleScreen.deadline(now));
        next = Math.min(next, notices.deadline(now));
        if (registerShown() != null) {
            next = Math.min(next, now + REFRESH_MILLIS);
        }
        return Math.min(next, entryDeadline(now));
    }

    private long entryDeadline(long now) {
        if (code.isOpen()) {
            return lastKeyAt + pack.entryTimeoutMillis();
        }
        if (entry.count() == 0) {
            return Long.MAX_VALUE;
        }
        if (!typing) {
            return lastKeyAt + pack.entryKeptMillis();
        }
        return lastKeyAt + Math.min(pack.entryTimeoutMillis(),
                entryScreens.nextChange(entry, now - lastKeyAt));
    }
}
