package org.tokenmeter.link;

/**
 * A protocol on the meter's line.
 *
 * <p><b>Called</b> on the loop thread. However much arrives, a call takes a bounded time.
 */
public interface Link {
    /**
     * Takes what arrived, and sends what is due.
     *
     * @return the moment of the next call at the latest
     */
    long tick(long nowMillis);
}
