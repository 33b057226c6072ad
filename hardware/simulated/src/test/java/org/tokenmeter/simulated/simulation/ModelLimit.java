package org.tokenmeter.simulated.simulation;

/**
 * When a limit on power must keep the load switch open: ten seconds above it trip, half a minute
 * later the supply is tried again, and the sixth trip waits for a person.
 */
final class ModelLimit {
    static final long NEVER = Long.MAX_VALUE;

    private static final long PATIENCE_MILLIS = 10_000;
    private static final long RETRY_MILLIS = 30_000;
    private static final long FORGET_MILLIS = 600_000;
    private static final int TRIES = 5;

    private enum Supply { ALLOWED, LATER, WHEN_ASKED }

    private Supply supply = Supply.ALLOWED;
    private int limit;
    private int trips;
    private long trippedAt;
    private long aboveSince = NEVER;

    void copy(ModelLimit other) {
        supply = other.supply;
        limit = other.limit;
        trips = other.trips;
        trippedAt = other.trippedAt;
        aboveSince = other.aboveSince;
    }

    boolean isSameWithoutPower(ModelLimit other) {
        return supply == other.supply && trips == other.trips;
    }

    /** How long power was above the limit is not kept; the time to the next try starts again. */
    void powerOn(int stored, long now) {
        limit = stored;
        trippedAt = now;
        aboveSince = NEVER;
    }

    /** The limit and the power at a moment, in watts; a limit of 0 is none. */
    void look(int watts, int wanted, long now) {
        if (wanted != limit || now >= trippedAt + FORGET_MILLIS) {
            trips = 0;
        }
        limit = wanted;
        if (supply == Supply.LATER && now >= trippedAt + RETRY_MILLIS) {
            supply = Supply.ALLOWED;
        }
        boolean isAbove = limit > 0 && watts > limit;
        aboveSince = isAbove ? Math.min(aboveSince, now) : NEVER;
        if (isAbove && now >= aboveSince + PATIENCE_MILLIS) {
            trips++;
            trippedAt = now;
            supply = trips > TRIES ? Supply.WHEN_ASKED : Supply.LATER;
        }
    }

    /** A person asks for the supply. */
    void ask() {
        trips = 0;
        supply = supply == Supply.WHEN_ASKED ? Supply.ALLOWED : supply;
    }

    boolean isOpen() {
        return supply != Supply.ALLOWED;
    }

    boolean isWaiting() {
        return supply == Supply.WHEN_ASKED;
    }

    /** Trips that count. */
    int trips() {
        return trips;
    }

    /** Seconds to the next try, rounded up; 0 when there is none. */
    long secondsToRetry(long now) {
        return supply == Supply.LATER ? (trippedAt + RETRY_MILLIS - now + 999) / 1000 : 0;
    }

    /** When this says something else, if nothing changes but the time. */
    long due() {
        if (supply != Supply.ALLOWED) {
            return supply == Supply.LATER ? trippedAt + RETRY_MILLIS : NEVER;
        }
        return aboveSince == NEVER ? NEVER : aboveSince + PATIENCE_MILLIS;
    }
}
