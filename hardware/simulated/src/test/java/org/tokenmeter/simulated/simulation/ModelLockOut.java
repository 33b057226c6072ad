package org.tokenmeter.simulated.simulation;

/** How long a meter must take no token after consecutive ones that were not authentic. */
final class ModelLockOut {
    private static final int FREE = 3;
    private static final long FIRST_MILLIS = 10_000;
    private static final long LONGEST_MILLIS = 3_600_000;
    private static final int ENOUGH_DOUBLINGS = 20;

    private int wrong;
    private boolean pending;
    private long until;

    void copy(ModelLockOut other) {
        wrong = other.wrong;
        pending = other.pending;
        until = other.until;
    }

    boolean isSameWithoutPower(ModelLockOut other) {
        return wrong == other.wrong && pending == other.pending;
    }

    /** A penalty that has run out under power is served. */
    void pass(long now) {
        pending &= now < until;
    }

    /** A token that was not authentic; while the meter is locked none counts. */
    void countWrong(long now) {
        if (!isLocked(now)) {
            wrong++;
            pending = penalty() > 0;
            until = now + penalty();
        }
    }

    /** A good token ends the row. */
    void endRow() {
        wrong = 0;
    }

    void powerOff() {
        until = 0;
    }

    /** A penalty that a power loss cut short starts again in full. */
    void powerOn(long now) {
        until = pending ? now + penalty() : 0;
    }

    boolean isLocked(long now) {
        return now < until;
    }

    /** What is left of a penalty, in seconds, rounded up. */
    long secondsLeft(long now) {
        return isLocked(now) ? (until - now + 999) / 1000 : 0;
    }

    /** When the last penalty ends or ended. */
    long until() {
        return until;
    }

    /** Consecutive tokens that were not authentic. */
    int wrong() {
        return wrong;
    }

    private long penalty() {
        int doublings = Math.min(wrong - FREE - 1, ENOUGH_DOUBLINGS);
        return doublings < 0 ? 0 : Math.min(LONGEST_MILLIS, FIRST_MILLIS << doublings);
    }
}
