package org.tokenmeter.hal;

/**
 * The pulses of the measuring element: a fixed number for each kilowatt-hour.
 *
 * <p><b>Called</b> on the loop thread at every tick. The board calls {@code tick} soon after a
 * pulse. <b>Promises</b> that every pulse is answered exactly once.
 */
public interface PulseInput {
    /** Pulses since the last call: 0 or more. */
    int take();
}
