package org.tokenmeter.panel;

import org.tokenmeter.hal.Buzzer;

/**
 * Sounds while credit runs low: seldom at first, often when it is very low. Any key silences it
 * until the credit falls to the next level.
 *
 * <p><b>Units.</b> Milliseconds of the meter's monotonic clock.
 */
final class AlarmBuzzer {
    private static final int BEEP_MILLIS = 150;
    private static final int LOW_EVERY_MILLIS = 60_000;
    private static final int VERY_LOW_EVERY_MILLIS = 10_000;
    private static final int LOW = 1;

    private final Buzzer buzzer;
    private int urgency;
    private int silenced;
    private boolean sounding;
    private long quietAt;
    private long nextAt;

    AlarmBuzzer(Buzzer buzzer) {
        this.buzzer = buzzer;
    }

    /** A key was pressed. */
    void silence() {
        silenced = urgency;
    }

    /** Takes how urgent the alarm is: 0 none, 1 low, 2 very low. */
    void tick(int urgencyNow, long now) {
        nextAt = urgencyNow > urgency ? now : nextAt;
        urgency = urgencyNow;
        silenced = Math.min(silenced, urgency);
        if (sounding && now >= quietAt) {
            sound(false);
        }
        if (!sounding && isCalling() && now >= nextAt) {
            sound(true);
            quietAt = now + BEEP_MILLIS;
            nextAt = now + (urgency == LOW ? LOW_EVERY_MILLIS : VERY_LOW_EVERY_MILLIS);
        }
    }

    /** When {@link #tick} must be called at the latest. */
    long deadline() {
        if (sounding) {
            return quietAt;
        }
        return isCalling() ? nextAt : Long.MAX_VALUE;
    }

    private boolean isCalling() {
        return urgency > silenced;
    }

    private void sound(boolean on) {
        sounding = on;
        buzzer.set(on);
    }
}
