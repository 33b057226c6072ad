package org.tokenmeter.panel;

/**
 * What a person means by the star key: one press deletes a digit; a second press soon after, or a
 * hold, clears the entry.
 *
 * <p><b>Units.</b> Milliseconds of the meter's monotonic clock.
 */
final class StarKey {
    /** From the release of the first press to the second press, at most. */
    static final int DOUBLE_PRESS_MILLIS = 500;
    /** A hold, at least. */
    static final int HOLD_MILLIS = 1000;

    private boolean down;
    private long downAt;
    private boolean releasedBefore;
    private long releasedAt;

    /** The key went down; answers whether this is the second press of a double one. */
    boolean press(long now) {
        boolean second = releasedBefore && now - releasedAt <= DOUBLE_PRESS_MILLIS;
        down = true;
        downAt = now;
        releasedBefore = false;
        return second;
    }

    /** The key came up. */
    void release(long now) {
        releasedBefore = down;
        releasedAt = now;
        down = false;
    }

    /** Another key was pressed: no double press any more. */
    void forget() {
        releasedBefore = false;
    }

    /** Whether the key has just been held long enough; answers true once for each hold. */
    boolean takeHold(long now) {
        boolean held = down && now - downAt >= HOLD_MILLIS;
        if (held) {
            down = false;
        }
        return held;
    }

    /** When {@link #takeHold} must be asked again. */
    long deadline() {
        return down ? downAt + HOLD_MILLIS : Long.MAX_VALUE;
    }
}
