package org.tokenmeter.panel;

import org.tokenmeter.hal.Buzzer;
import org.tokenmeter.meter.acceptance.TokenResult;

/**
 * Sounds the buzzer: a click for every key, an answer for every token, and an alarm while credit
 * runs low: seldom at first, often when it is very low. Any key silences the alarm until the
 * credit falls to the next level.
 *
 * <p>One signal at a time: an answer cuts a click or an alarm short, a click cuts an alarm short,
 * and an alarm waits until nothing else sounds, and a little longer, so that it stands apart.
 *
 * <p><b>Units.</b> Milliseconds of the meter's monotonic clock.
 */
final class Signals {
    private static final int LOW_EVERY_MILLIS = 60_000;
    private static final int VERY_LOW_EVERY_MILLIS = 10_000;
    private static final int REST_MILLIS = 500;
    private static final int LOW = 1;

    private final Buzzer buzzer;
    private Signal playing;
    private long begunAt;
    private boolean sounding;
    private int urgency;
    private int silenced;
    private long nextAlarmAt;
    private long restUntil;

    Signals(Buzzer buzzer) {
        this.buzzer = buzzer;
    }

    /** A key was pressed. */
    void press(long now) {
        silenced = urgency;
        play(Signal.KEY, now);
    }

    /** A token was answered. */
    void answer(TokenResult result, long now) {
        if (result == TokenResult.USED_ERROR) {
            play(Signal.USED, now);
        } else {
            play(result.isTaken() ? Signal.ACCEPT : Signal.REJECT, now);
        }
    }

    /** Takes how urgent the alarm is: 0 none, 1 low, 2 very low. */
    void tick(int urgencyNow, long now) {
        nextAlarmAt = urgencyNow > urgency ? now : nextAlarmAt;
        urgency = urgencyNow;
        silenced = Math.min(silenced, urgency);
        if (playing != null && playing.endsWithin(now - begunAt)) {
            playing = null;
            restUntil = now + REST_MILLIS;
        }
        if (playing == null && isCalling() && now >= Math.max(nextAlarmAt, restUntil)) {
            play(Signal.ALARM, now);
            nextAlarmAt = now + (urgency == LOW ? LOW_EVERY_MILLIS : VERY_LOW_EVERY_MILLIS);
        }
        sound(playing != null && playing.soundsAfter(now - begunAt));
    }

    /** The lamps that are to change while something sounds. */
    int lamps() {
        return sounding ? playing.lamps() : 0;
    }

    /** When {@link #tick} must be called at the latest. */
    long deadline(long now) {
        if (playing != null) {
            return begunAt + playing.nextChange(now - begunAt);
        }
        return isCalling() ? Math.max(nextAlarmAt, restUntil) : Long.MAX_VALUE;
    }

    private void play(Signal signal, long now) {
        if (signal.mayFollow(playing)) {
            playing = signal;
            begunAt = now;
        }
    }

    private boolean isCalling() {
        return urgency > silenced;
    }

    private void sound(boolean on) {
        if (sounding != on) {
            sounding = on;
            buzzer.set(on);
        }
    }
}
