package org.tokenmeter.keypad;

/**
 * Events on their way from one thread, which puts, to one other or the same, which polls.
 *
 * <p><b>Invariants.</b> A key comes up only if its going down was kept, and for that a place is
 * reserved. What does not fit is counted.
 */
final class EventQueue {
    /** Presses that fit: each takes two events. */
    static final int PRESSES = 8;

    private static final int SIZE = 2 * PRESSES;

    private final byte[] events = new byte[SIZE];
    /** Events ever put and ever polled: each is written by one thread alone. */
    private volatile int put;
    private volatile int polled;
    private volatile int lost;
    /** The keys that were kept going down and have not come up. */
    private int down;

    void put(int event) {
        int key = 1 << (event & Key.UP - 1);
        if (event >= Key.UP) {
            putUp(key, event);
        } else if (free() >= 2 + Integer.bitCount(down)) {
            down |= key;
            append(event);
        } else {
            lost = lost + 1;
        }
    }

    /** The oldest event, or {@link Key#NO_EVENT}. */
    int poll() {
        if (polled == put) {
            return Key.NO_EVENT;
        }
        int event = events[polled & SIZE - 1];
        polled = polled + 1;
        return event;
    }

    /** How many presses did not fit. */
    int lost() {
        return lost;
    }

    private void putUp(int key, int event) {
        if ((down & key) != 0) {
            down &= ~key;
            append(event);
        }
    }

    private void append(int event) {
        events[put & SIZE - 1] = (byte) event;
        put = put + 1;
    }

    private int free() {
        return SIZE - (put - polled);
    }
}
