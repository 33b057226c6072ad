package org.tokenmeter.simulated.simulation;

/**
 * Whether the load must be supplied, and why not. A switch that is told to close rests for 200 ms
 * after it moved; it opens at once.
 */
final class ModelSupply {
    static final int NO_CREDIT = 1;
    static final int UNDER_TEST = 4;
    static final int TAMPERED = 8;
    static final int OVERLOADED = 16;
    static final int UNBALANCED = 32;

    private static final long TEST_MILLIS = 2_000;
    private static final long REST_MILLIS = 200;
    private static final long LONG_AGO = -REST_MILLIS;

    private final Surroundings surroundings;
    private final ModelLimit maximum = new ModelLimit();
    private final ModelLimit unbalance = new ModelLimit();
    private boolean tampered;
    private boolean closed;
    private boolean closedBefore;
    private long movedAt = LONG_AGO;
    private long testedUntil;
    private int reasons = NO_CREDIT;

    ModelSupply(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    void copy(ModelSupply other) {
        maximum.copy(other.maximum);
        unbalance.copy(other.unbalance);
        tampered = other.tampered;
        closed = other.closed;
        closedBefore = other.closedBefore;
        movedAt = other.movedAt;
        testedUntil = other.testedUntil;
        reasons = other.reasons;
    }

    boolean isSameWithoutPower(ModelSupply other) {
        return maximum.isSameWithoutPower(other.maximum)
                && unbalance.isSameWithoutPower(other.unbalance) && tampered == other.tampered;
    }

    void powerOff() {
        closed = false;
        testedUntil = 0;
    }

    void powerOn(int maximumPower, int unbalanceLimit, long now) {
        movedAt = now + LONG_AGO;
        maximum.powerOn(maximumPower, now);
        unbalance.powerOn(unbalanceLimit, now);
    }

    /** Something begins to happen: see {@link #allows}. */
    void begin() {
        closedBefore = closed;
    }

    /**
     * Whether the switch may have been seen closed, and open, since something began to happen.
     *
     * @param inOneTick whether it must have been at once where it is now
     */
    boolean allows(boolean seenClosed, boolean seenOpen, boolean inOneTick) {
        boolean mayBeClosed = closed || closedBefore && !inOneTick;
        boolean mayBeOpen = !closed || !closedBefore && !inOneTick;
        return (mayBeClosed || !seenClosed) && (mayBeOpen || !seenOpen);
    }

    /** Power and cover at a moment, and what that makes of the switch. */
    void look(boolean hasCredit, int maximumPower, int unbalanceLimit, long now) {
        measure(maximumPower, unbalanceLimit, now);
        tampered |= surroundings.isCoverOpen();
        reasons = others(hasCredit) | (now < testedUntil ? UNDER_TEST : 0);
        boolean isMoved = closed ? reasons != 0 : reasons == 0 && now >= movedAt + REST_MILLIS;
        if (isMoved) {
            closed = !closed;
            movedAt = now;
            measure(maximumPower, unbalanceLimit, now);
        }
    }

    private void measure(int maximumPower, int unbalanceLimit, long now) {
        maximum.look(closed ? surroundings.watts() : 0, maximumPower, now);
        unbalance.look(closed ? surroundings.difference() : 0, unbalanceLimit, now);
    }

    private int others(boolean hasCredit) {
        return (hasCredit ? 0 : NO_CREDIT) | (tampered ? TAMPERED : 0)
                | (maximum.isOpen() ? OVERLOADED : 0) | (unbalance.isOpen() ? UNBALANCED : 0);
    }

    /** A token tests the switch, unless something else keeps that open. */
    void test(boolean hasCredit, long now) {
        testedUntil = others(hasCredit) == 0 ? now + TEST_MILLIS : 0;
    }

    /** A token ends every tamper condition. */
    void clearTamper() {
        tampered = false;
    }

    /** A person asks for the supply. */
    void ask() {
        maximum.ask();
        unbalance.ask();
    }

    boolean isClosed() {
        return closed;
    }

    boolean isTampered() {
        return tampered;
    }

    /** Why the switch is open, one bit each. */
    int reasons() {
        return reasons;
    }

    /** Whether the supply waits for a person, and for nothing else. */
    boolean isReady() {
        return reasons == OVERLOADED && maximum.isWaiting()
                || reasons == UNBALANCED && unbalance.isWaiting();
    }

    /** Trips that count. */
    int trips() {
        return Math.max(maximum.trips(), unbalance.trips());
    }

    /** Seconds to the next try after a trip; 0 when there is none. */
    long secondsToRetry(long now) {
        return Math.max(maximum.secondsToRetry(now), unbalance.secondsToRetry(now));
    }

    /** When this says something else, if nothing changes but the time. */
    long due() {
        long due = Math.min(maximum.due(), unbalance.due());
        if ((reasons & UNDER_TEST) != 0) {
            due = Math.min(due, testedUntil);
        }
        return closed || reasons != 0 ? due : Math.min(due, movedAt + REST_MILLIS);
    }
}
