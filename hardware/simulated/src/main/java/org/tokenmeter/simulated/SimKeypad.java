package org.tokenmeter.simulated;

import org.tokenmeter.hal.Keypad;

/**
 * Keys that are pressed by calling a method.
 *
 * <p><b>Fault model.</b> None: contacts are clean and every key comes up again. Bouncing and
 * stuck contacts belong to the keypad driver below this port.
 */
public final class SimKeypad implements Keypad {
    private static final int CAPACITY = 64;

    private final int[] events = new int[CAPACITY];
    private int first;
    private int count;

    @Override
    public int poll() {
        if (count == 0) {
            return NO_EVENT;
        }
        int event = events[first];
        first = (first + 1) % CAPACITY;
        count--;
        return event;
    }

    /** Forgets what was not polled. */
    void clear() {
        count = 0;
    }

    /** A key moves: an event as {@link Keypad} describes it. */
    public void move(int event) {
        if (count == CAPACITY) {
            throw new IllegalStateException("nobody polls the keypad");
        }
        events[(first + count) % CAPACITY] = event;
        count++;
    }
}
