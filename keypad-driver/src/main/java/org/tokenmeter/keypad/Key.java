package org.tokenmeter.keypad;

/**
 * The numbers of keys and events.
 *
 * <p><b>A key</b> is 0 to 9 for the digits, then {@link #STAR}, {@link #HASH}, {@link #A} to
 * {@link #D}; or, where a {@link KeyLayout} says so, simply its position. <b>An event</b> is a key
 * that goes down, or a key with {@link #UP} added that comes up.
 */
public final class Key {
    /** The star key. */
    public static final int STAR = 10;
    /** The hash key. */
    public static final int HASH = 11;
    /** The first of four keys that only a 4x4 keypad has. */
    public static final int A = 12;
    /** The second of them. */
    public static final int B = 13;
    /** The third of them. */
    public static final int C = 14;
    /** The last of them. */
    public static final int D = 15;
    /** Added to a key that comes up. */
    public static final int UP = 16;
    /** There is nothing to poll. */
    public static final int NO_EVENT = -1;

    private Key() {
    }
}
