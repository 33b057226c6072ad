package org.tokenmeter.panel;

import org.tokenmeter.hal.Board;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.hal.Lamps;
import org.tokenmeter.meter.acceptance.TokenProcessor;
import org.tokenmeter.meter.acceptance.TokenResult;
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

    private enum Notice { NONE, CHECKING, RESULT, SHORT_ENTRY, TIMED_OUT }

    private final Keypad keypad;
    private final Lamps lamps;
    private final Pack pack;
    private final TokenProcessor processor;
    private final RegisterSource registers;
    private final Screens screens;
    private final TokenEntry entry = new TokenEntry();
    private final StarKey star = new StarKey();
    private boolean typing;
    private boolean keyDown;
    private long lastKeyAt;
    private Notice notice = Notice.NONE;
    private long noticeUntil;
    private TokenResult result;
    private int lampsShown = -1;

    /** A panel on a board, in front of a token processor. */
    public Panel(Board board, Pack pack, TokenProcessor processor, RegisterSource registers) {
        this.keypad = board.keypad();
        this.lamps = board.lamps();
        this.pack = pack;
        this.processor = processor;
        this.registers = registers;
        this.screens = new Screens(board, registers);
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
        if (key == Keypad.STAR) {
            starPressed(now);
            return;
        }
        star.forget();
        if (key <= LARGEST_DIGIT) {
            digitPressed(key, now);
        } else if (key == Keypad.HASH && entry.count() > 0) {
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
            processor.enter(entry.digits());
            clearEntry();
            announce(Notice.CHECKING, Long.MAX_VALUE);
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

    private void takeAnswer(long now) {
        TokenResult answer = processor.takeAnswer();
        if (answer != null) {
            result = answer;
            announce(Notice.RESULT, now + RESULT_MILLIS);
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
                screens.result(result, processor.lastCredit());
                break;
            case CHECKING:
                screens.checking();
                break;
            case SHORT_ENTRY:
                screens.shortEntry(entry.count());
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
        if (typing) {
            screens.entry(entry);
        } else {
            screens.idle(entry.count());
        }
    }

    private void showLamps() {
        int wanted = (keyDown ? Lamps.KEY : 0)
                | (registers.read(RegisterId.LOAD_SWITCH) == 0 ? 0 : Lamps.SUPPLY)
                | (registers.read(RegisterId.CREDIT) > 0 ? 0 : Lamps.NO_CREDIT);
        if (wanted != lampsShown) {
            lampsShown = wanted;
            lamps.show(wanted);
        }
    }

    private long deadline(long now) {
        long next = Math.min(star.deadline(), screens.idleDeadline(now));
        if (notice != Notice.NONE) {
            next = Math.min(next, noticeUntil);
        }
        if (entry.count() > 0) {
            next = Math.min(next, lastKeyAt
                    + (typing ? pack.entryTimeoutMillis() : pack.entryKeptMillis()));
        }
        return next;
    }
}
