package org.tokenmeter.hal;

/**
 * The power that the load takes, phase by phase, if the board measures it.
 *
 * <p><b>Called</b> on the loop thread at every tick. The board calls {@code tick} soon after a
 * value changed. <b>Does not promise</b> values of the same moment for all phases.
 */
public interface PhasePower {
    /** The most phases that a board may have. */
    int MOST_PHASES = 3;

    /** How many phases are measured: 1 or 3; 0 when the board measures no power. */
    int phases();

    /**
     * The power of a phase, in watts, not negative.
     *
     * @param phase 0 to {@link #phases} - 1
     */
    int watts(int phase);
}
