package org.tokenmeter.jvm;

/**
 * What the loop thread does: a meter, and whatever else of its board lives by the clock.
 *
 * <p><b>Called</b> on the loop thread alone. <b>Units.</b> Milliseconds of the loop's clock.
 */
public interface MeterWork {
    /**
     * Does what is due.
     *
     * @return the moment of the next call at the latest
     */
    long tick(long nowMillis);

    /** Stops in order; nothing is called after it. */
    void stop();
}
