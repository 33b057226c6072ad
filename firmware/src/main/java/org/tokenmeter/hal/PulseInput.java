package org.tokenmeter.hal;

/**
 * The pulses of the measuring element: a fixed number for each kilowatt-hour or cubic metre.
 *
 * <p><b>Called</b> on the loop thread at every tick. The board calls {@code tick} soon after a
 * pulse. <b>Promises</b> that every pulse is answered exactly once. <b>Does not promise</b> that
 * pulses are real: an input that is stuck or noisy gives more of them than any load could.
 */
public interface PulseInput {
    /** Pulses since the last call: 0 or more. */
    int take();

    /** Pulses of energy that went the other way, since the last call: 0 or more. */
    int takeReverse();
}
