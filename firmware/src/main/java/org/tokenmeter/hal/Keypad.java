package org.tokenmeter.hal;

/**
 * The keypad: keys go down and come up, nothing else. Holds and double presses are the panel's.
 *
 * <p><b>An event</b> is a key (0 to 9 for the digits, then {@link #STAR}, {@link #HASH},
 * {@link #A} to {@link #D}), with {@link #UP} added when it comes up.
 *
 * <p><b>Called</b> by the panel on the loop thread, until it answers {@link #NO_EVENT}. The board
 * calls {@code tick} at once when a key moves, or the meter sleeps on. While a token is being
 * stored it may be that nobody polls. <b>Promises</b> the order of events, clean contacts, and to
 * keep at least {@link #QUEUE} presses that were not polled yet. <b>Does not promise</b> an UP for
 * every DOWN: power may fail.
 */
public interface Keypad {
    /** The star key: deletes. */
    int STAR = 10;
    /** The hash key: enters. */
    int HASH = 11;
    /** The first of four keys that only a 4x4 keypad has. */
    int A = 12;
    /** The second of them. */
    int B = 13;
    /** The third of them. */
    int C = 14;
    /** The last of them. */
    int D = 15;
    /** Added to a key that comes up. */
    int UP = 16;
    /** Presses that a keypad keeps at least until they are polled. */
    int QUEUE = 8;
    /** There is nothing to poll. */
    int NO_EVENT = -1;

    /** The oldest event not polled yet, or {@link #NO_EVENT}. Never blocks. */
    int poll();
}
