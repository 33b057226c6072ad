package org.tokenmeter.panel;

import org.tokenmeter.hal.Keypad;

/** The events of a keypad, of which the oldest can be looked at before it is taken. */
final class KeyEvents {
    private final Keypad keypad;
    private int oldest = Keypad.NO_EVENT;

    KeyEvents(Keypad keypad) {
        this.keypad = keypad;
    }

    /** The oldest event that was not taken, or {@link Keypad#NO_EVENT}. */
    int peek() {
        if (oldest == Keypad.NO_EVENT) {
            oldest = keypad.poll();
        }
        return oldest;
    }

    /** Takes the event that {@link #peek} tells. */
    void take() {
        oldest = Keypad.NO_EVENT;
    }
}
