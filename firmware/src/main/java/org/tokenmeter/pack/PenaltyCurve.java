package org.tokenmeter.pack;

/**
 * How long a meter takes no token after consecutive ones that were not authentic: some are free,
 * then each one doubles the time, up to a longest.
 */
public final class PenaltyCurve {
    /** More than the largest count of consecutive tokens that a meter keeps. */
    private static final int ALL = 256;
    private static final int MAXIMUM_DOUBLINGS = 30;

    private final int free;
    private final int firstMillis;
    private final int longestMillis;
    private final boolean forgotten;

    PenaltyCurve(int free, int firstMillis, int longestMillis, boolean forgotten) {
        this.free = free;
        this.firstMillis = firstMillis;
        this.longestMillis = longestMillis;
        this.forgotten = forgotten;
    }

    /** The curve of a meter that takes any number of wrong tokens. */
    PenaltyCurve() {
        this(ALL, 0, 0, false);
    }

    /** Whether there is any penalty. */
    public boolean isAny() {
        return free < ALL;
    }

    /** Tokens without penalty. */
    public int free() {
        return free;
    }

    /** Whether a power loss ends a penalty and forgets the tokens before it. */
    public boolean isForgotten() {
        return forgotten;
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
