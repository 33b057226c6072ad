package org.tokenmeter.panel;

import org.tokenmeter.hal.Board;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.hal.Lamps;
import org.tokenmeter.meter.acceptance.TokenProcessor;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.meter.account.Account;
import org.tokenmeter.meter.account.EmergencyAnswer;
import org.tokenmeter.meter.supply.Supply;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.register.RegisterSource;

/**
 * Turns keys into tokens and decides which screen stands: a notice that goes by itself, else the
 * entry while somebody types, else the idle screen.
 *
 * <p>An entry that nobody goes on with leaves the display but keeps its digits for a while. A key
 * that dismisses a notice also does what it always does.
 *
 * <p><b>Units.</b> Milliseconds of the meter's monotonic clock.
 */
public final class Panel {
    private static final int RESULT_MILLIS = 8_000;
    private static final int TIMED_OUT_MILLIS = 8_000;
    private static final int SHORT_ENTRY_MILLIS = 3_000;
    private static final int LARGEST_DIGIT = 9;

    private enum Notice { NONE, CHECKING, RESULT, SHORT_ENTRY, TIMED_OUT, EMERGENCY }

    private final Keypad keypad;
    private final Lamps lamps;
    private final Pack pack;
    private final TokenProcessor processor;
    private final Account account;
    private final Supply supply;
    private final AlarmBuzzer buzzer;
    private final RegisterSource registers;
    private final Screens screens;
    private final TokenScreens tokenScreens;
    private final TokenEntry entry = new TokenEntry();
    private final StarKey star = new StarKey();
    private boolean typing;
    private boolean keyDown;
    private long lastKeyAt;
    private Notice notice = Notice.NONE;
    private long noticeUntil;
    private EmergencyAnswer emergencyAnswer = EmergencyAnswer.NOT_OFFERED;
    private int answersTaken;
    private TokenResult result;
    private int lampsShown = -1;

    /** A panel on a board, in front of a token processor. */
    public Panel(Board board, Pack pack, TokenProcessor processor, Account account, Supply supply,
            RegisterSource registers) {
        this.keypad = board.keypad();
        this.lamps = board.lamps();
        this.pack = pack;
        this.processor = processor;
        this.account = account;
        this.supply = supply;
        this.buzzer = new AlarmBuzzer(board.buzzer());
        this.registers = registers;
        Screen screen = new Screen(board.display());
        this.screens = new Screens(screen, board, registers);
        this.tokenScreens = new TokenScreens(screen, new RegisterText(screen, pack, registers),
                registers, processor);
    }

    /** Takes what was pressed; a token is judged here. */
    public void serveKeys(long now) {
        for (int event = keypad.poll(); event != Keypad.NO_EVENT; event = keypad.poll()) {
            keyMoved(event, now);
        }
        if (star.takeHold(now)) {
            clearEntry();
        }
    }

    /** Shows what stands now, and answers when it must be called again at the latest. */
    public long show(long now) {
        takeAnswer(now);
        expire(now);
        buzzer.tick(alarm(), now);
        draw();
        showLamps();
        return deadline(now);
    }

    private void keyMoved(int event, long now) {
        lastKeyAt = now;
        keyDown = (event & Keypad.UP) == 0;
        if (keyDown) {
            keyPressed(event, now);
        } else if (event == (Keypad.STAR | Keypad.UP)) {
            star.release(now);
        }
    }

    private void keyPressed(int key, long now) {
        notice = Notice.NONE;
        processor.test().dismiss();
        buzzer.silence();
        if (key == Keypad.STAR) {
            starPressed(now);
            return;
        }
        star.forget();
        if (key <= LARGEST_DIGIT) {
            digitPressed(key, now);
        } else if (key == Keypad.HASH) {
            hashPressed(now);
        } else if (key == Keypad.D) {
            emergencyAnswer = account.askEmergencyCredit();
            announce(Notice.EMERGENCY, now + RESULT_MILLIS);
        }
    }

    /** Asks for the supply; beside digits of a token it asks for that token too. */
    private void hashPressed(long now) {
        supply.reconnect();
        if (entry.count() > 0) {
            typing = true;
            announce(Notice.SHORT_ENTRY, now + SHORT_ENTRY_MILLIS);
        }
    }

    private void starPressed(long now) {
        if (star.press(now)) {
            clearEntry();
        } else {
            entry.deleteLast();
            typing = entry.count() > 0;
        }
    }

    private void digitPressed(int digit, long now) {
        entry.append(digit);
        typing = true;
        if (entry.isComplete()) {
            processor.enter(entry.digits(), entry.count(), now);
            clearEntry();
        }
    }

    private void clearEntry() {
        entry.clear();
        typing = false;
    }

    private void announce(Notice wanted, long until) {
        notice = wanted;
        noticeUntil = until;
    }

    /** Takes the answer to a token; until it is there the token is being stored. */
    private void takeAnswer(long now) {
        if (processor.isBusy()) {
            announce(Notice.CHECKING, Long.MAX_VALUE);
        } else if (answersTaken != processor.answers()) {
            answersTaken = processor.answers();
            result = processor.lastResult();
            if (showsRegisters()) {
                notice = Notice.NONE;
            } else {
                announce(Notice.RESULT, now + RESULT_MILLIS);
            }
        }
    }

    /** Whether the last token was a test token, whose answer is what it asked to see. */
    private boolean showsRegisters() {
        switch (processor.lastKind()) {
            case INITIATE_METER_TEST_2_DIGITS:
            case INITIATE_METER_TEST_4_DIGITS:
            case EXTENDED_READ:
                return result == TokenResult.ACCEPT;
            default:
                return false;
        }
    }

    private void expire(long now) {
        if (notice != Notice.NONE && now >= noticeUntil) {
            notice = Notice.NONE;
        }
        if (now - lastKeyAt >= pack.entryKeptMillis()) {
            clearEntry();
        } else if (typing && now - lastKeyAt >= pack.entryTimeoutMillis()) {
            typing = false;
            announce(Notice.TIMED_OUT, now + TIMED_OUT_MILLIS);
        }
    }

    private void draw() {
        switch (notice) {
            case RESULT:
                tokenScreens.result(result);
                break;
            case CHECKING:
                tokenScreens.checking();
                break;
            case SHORT_ENTRY:
                screens.shortEntry(entry.count());
                break;
            case EMERGENCY:
                screens.emergency(emergencyAnswer);
                break;
            case TIMED_OUT:
                screens.timedOut(entry.count());
                break;
            default:
                drawWithoutNotice();
                break;
        }
        screens.send();
    }

    private void drawWithoutNotice() {
        if (processor.test().showing() != null) {
            tokenScreens.register(processor.test().showing());
        } else if (typing) {
            screens.entry(entry);
        } else {
            screens.idle(entry.count());
        }
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
        if (processor.test().showing() == RegisterId.DISPLAY_TEST) {
            return Lamps.ALL;
        }
        return (keyDown ? Lamps.KEY : 0)
                | (registers.read(RegisterId.LOAD_SWITCH) == 0 ? 0 : Lamps.SUPPLY)
                | (registers.read(RegisterId.CREDIT) > 0 ? 0 : Lamps.NO_CREDIT);
    }

    private long deadline(long now) {
        long next = Math.min(star.deadline(), screens.idleDeadline(now));
        next = Math.min(next, buzzer.deadline());
        if (notice != Notice.NONE) {
            next = Math.min(next, Math.min(noticeUntil, tokenScreens.deadline(now)));
        }
        if (entry.count() > 0) {
            next = Math.min(next, lastKeyAt
                    + (typing ? pack.entryTimeoutMillis() : pack.entryKeptMillis()));
        }
        return next;
    }
}
