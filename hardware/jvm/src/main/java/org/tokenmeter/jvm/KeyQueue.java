package org.tokenmeter.jvm;

import java.util.ArrayDeque;
import java.util.Queue;
import org.tokenmeter.hal.Keypad;

/**
 * Keys that one thread taps and the loop thread polls.
 *
 * <p>A tap is a key that goes down and comes up a little later. Taps that come faster than that,
 * as from a paste, wait for their turn, so that every key is seen to move.
 */
public final class KeyQueue implements Keypad {
    /** How long a tapped key is down. */
    static final int HELD_MILLIS = 60;
    /** Keys that can wait; more are refused. A long paste of tokens fits. */
    static final int CAPACITY = 1_000;

    private record Event(int code, long at) { }

    private final MonotonicClock clock;
    private final Queue<Event> events = new ArrayDeque<>();
    private long lastAt = Long.MIN_VALUE;

    /** An empty queue. */
    public KeyQueue(MonotonicClock clock) {
        this.clock = clock;
    }

    /**
     * Taps a key: 0 to 9 or a constant of {@link Keypad}.
     *
     * @return whether there was room for it
     */
    public synchronized boolean tap(int key) {
        if (events.size() >= 2 * CAPACITY) {
            return false;
        }
        long downAt = Math.max(clock.millis(), lastAt);
        lastAt = downAt + HELD_MILLIS;
        events.add(new Event(key, downAt));
        events.add(new Event(key | UP, lastAt));
        return true;
    }

    @Override
    public synchronized int poll() {
        return deadline() > clock.millis() ? NO_EVENT : events.remove().code();
    }

    /** Forgets what was not polled: a meter without power has no keys. */
    public synchronized void clear() {
        events.clear();
        lastAt = Long.MIN_VALUE;
    }

    /** When there is a key to poll; MAX_VALUE if none waits. */
    public synchronized long deadline() {
        return events.isEmpty() ? Long.MAX_VALUE : events.element().at();
    }
}
