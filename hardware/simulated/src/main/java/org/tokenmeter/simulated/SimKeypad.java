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

    /** A key goes down: 0 to 9 or a constant of {@link Keypad}. */
    public void press(int key) {
        add(key);
    }

    /** The key comes up. */
    public void release(int key) {
        add(key | UP);
    }

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

    private void add(int event) {
        if (count == CAPACITY) {
            throw new IllegalStateException("nobody polls the keypad");
        }
        events[(first + count) % CAPACITY] = event;
        count++;
    }
}
