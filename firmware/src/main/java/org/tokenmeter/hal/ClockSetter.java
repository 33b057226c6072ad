package org.tokenmeter.hal;

/**
 * Sets the civil time, where a board lets it be set.
 *
 * <p><b>Called</b> on the loop thread. <b>Does not promise</b> that the time outlives a power loss.
 */
public interface ClockSetter {
    /**
     * Sets the time.
     *
     * @param millis as {@link CivilClock#millis} gives them
     * @return false when this board has no clock that can be set
     */
    boolean set(long millis);
}
