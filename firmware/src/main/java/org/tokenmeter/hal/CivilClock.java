package org.tokenmeter.hal;

/**
 * The local civil time, if the board knows it.
 *
 * <p>Nothing that money depends on may use it: it is unknown after a power loss on many boards,
 * and it jumps when somebody sets it.
 *
 * <p><b>Called</b> on the loop thread at every tick.
 */
public interface CivilClock {
    /** What a board says that does not know the time. */
    long UNKNOWN = -1;

    /** Milliseconds since 1 January 1993, 00:00, local time without zone; or {@link #UNKNOWN}. */
    long millis();
}
