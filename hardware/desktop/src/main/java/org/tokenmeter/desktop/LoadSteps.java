package org.tokenmeter.desktop;

/** What the load can be set to, in watts: from nothing to a whole house. */
final class LoadSteps {
    private static final int[] WATTS = {0, 60, 250, 500, 1000, 2000, 3000, 5000, 7500, 10_000};

    private int step;

    /** The load after so many steps up, or down if negative; it stays within its ends. */
    int move(int steps) {
        step = Math.max(0, Math.min(WATTS.length - 1, step + steps));
        return WATTS[step];
    }
}
