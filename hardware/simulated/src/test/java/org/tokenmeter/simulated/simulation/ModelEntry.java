package org.tokenmeter.simulated.simulation;

import java.util.Arrays;
import org.tokenmeter.hal.Keypad;

/** The digits that a meter must have kept after keys that one finger pressed. */
final class ModelEntry {
    private static final long KEPT_MILLIS = 600_000;
    private static final long HOLD_MILLIS = 1_000;
    private static final long DOUBLE_MILLIS = 500;
    private static final long NEVER = -DOUBLE_MILLIS - 1;

    private byte[] digits = {};
    private int down = Keypad.NO_EVENT;
    private long movedAt;
    private long starUpAt = NEVER;

    void copy(ModelEntry other) {
        digits = other.digits.clone();
        down = other.down;
        movedAt = other.movedAt;
        starUpAt = other.starUpAt;
    }

    /** Ten minutes after the last key nothing is kept. */
    void pass(long now) {
        boolean isHeld = down == Keypad.STAR && now - movedAt >= HOLD_MILLIS;
        if (isHeld || now - movedAt >= KEPT_MILLIS) {
            digits = new byte[0];
        }
    }

    /** A key goes down; answers the digits of a token if that completed one, else null. */
    byte[] press(int key, long now) {
        boolean isSecondStar = now - starUpAt <= DOUBLE_MILLIS;
        down = key;
        movedAt = now;
        starUpAt = NEVER;
        if (key == Keypad.STAR) {
            digits = isSecondStar ? new byte[0]
                    : Arrays.copyOf(digits, Math.max(0, digits.length - 1));
        } else if (key <= 9) {
            digits = Arrays.copyOf(digits, digits.length + 1);
            digits[digits.length - 1] = (byte) key;
        }
        byte[] complete = digits.length == 20 ? digits : null;
        digits = complete == null ? digits : new byte[0];
        return complete;
    }

    /** The key comes up. */
    void release(long now) {
        starUpAt = down == Keypad.STAR ? now : NEVER;
        down = Keypad.NO_EVENT;
        movedAt = now;
    }

    /** Nothing is kept. */
    void clear() {
        digits = new byte[0];
        down = Keypad.NO_EVENT;
        starUpAt = NEVER;
    }

    /** How many digits are kept. */
    int count() {
        return digits.length;
    }
}
