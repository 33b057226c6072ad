package org.tokenmeter.pack;

/**
 * How long a meter takes no token after consecutive ones that were not authentic: some are free,
 * then each one doubles the time, up to a longest.
 */
public final class PenaltyCurve {
    private static final int MAXIMUM_DOUBLINGS = 30;

    private final int free;
    private final int firstMillis;
    private final int longestMillis;

    PenaltyCurve(int free, int firstMillis, int longestMillis) {
        this.free = free;
        this.firstMillis = firstMillis;
        this.longestMillis = longestMillis;
    }

    /** Tokens without penalty. */
    public int free() {
        return free;
    }

    /** The penalty after so many consecutive tokens (0 to 255), in milliseconds. */
    public int millis(int failures) {
        int doublings = failures - free - 1;
        if (doublings < 0) {
            return 0;
        }
        long penalty = (long) firstMillis << Math.min(doublings, MAXIMUM_DOUBLINGS);
        return (int) Math.min(penalty, longestMillis);
    }
}
