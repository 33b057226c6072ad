package org.tokenmeter.meter.supply;

/**
 * Watches one limit on power, and says when the load switch must be open for it.
 *
 * <p>Above the limit for {@link #PATIENCE_MILLIS} is a trip: the switch opens, and after
 * {@link #RETRY_MILLIS} it is tried again, {@link #RETRIES} times. The next trip waits for a
 * person. The count of trips starts anew some time after the last one, by a person, or with a new
 * limit; a switch that waits for a person goes on waiting.
 *
 * <p><b>Units.</b> Watts; milliseconds of the meter's monotonic clock. A limit of 0 is none;
 * exactly at a limit is not above it.
 */
final class LimitWatch {
    static final int PATIENCE_MILLIS = 10_000;
    static final int RETRY_MILLIS = 30_000;
    static final int RETRIES = 5;
    static final int FORGET_MILLIS = 600_000;

    private static final long NEVER = Long.MAX_VALUE;
    private static final int OPEN = 1;
    private static final int WAITING = 2;

    private int limit;
    private long aboveSince = NEVER;
    private boolean open;
    private boolean waiting;
    private int trips;
    private long lastTripAt;
    private int lastTripWatts;

    /** Goes on after a start, from what {@link #flags} and {@link #trips} said before it. */
    void start(int flags, int tripsBefore, int limitBefore, long now) {
        open = (flags & OPEN) != 0;
        waiting = (flags & WAITING) != 0;
        trips = tripsBefore;
        limit = limitBefore;
        lastTripAt = now;
    }

    /** Looks at the power; answers whether it has just tripped. */
    boolean look(int watts, int currentLimit, long now) {
        if (currentLimit != limit) {
            limit = currentLimit;
            trips = 0;
        }
        if (trips > 0 && now - lastTripAt >= FORGET_MILLIS) {
            trips = 0;
        }
        if (open && !waiting && now - lastTripAt >= RETRY_MILLIS) {
            open = false;
        }
        if (open || limit == 0 || watts <= limit) {
            aboveSince = NEVER;
            return false;
        }
        aboveSince = Math.min(aboveSince, now);
        if (now - aboveSince < PATIENCE_MILLIS) {
            return false;
        }
        lastTripWatts = watts;
        trip(now);
        return true;
    }

    /** A person asks for the supply. */
    void reconnect() {
        trips = 0;
        if (waiting) {
            waiting = false;
            open = false;
        }
    }

    /** Whether the switch must be open. */
    boolean isOpen() {
        return open;
    }

    /** Whether the switch stays open until a person asks for the supply. */
    boolean isWaiting() {
        return waiting;
    }

    /** Trips that count: 0 to one more than {@link #RETRIES}. */
    int trips() {
        return trips;
    }

    /** What was above the limit at the last trip; 0 after a start. */
    int lastTripWatts() {
        return lastTripWatts;
    }

    /** Time until the switch is tried again; 0 when it is not. */
    long millisToRetry(long now) {
        return open && !waiting ? Math.max(0, lastTripAt + RETRY_MILLIS - now) : 0;
    }

    /** What must survive a power loss, beside {@link #trips}: two bits. */
    int flags() {
        return (open ? OPEN : 0) | (waiting ? WAITING : 0);
    }

    /** When {@link #look} must be called, though the power is the same. */
    long deadline() {
        long next = trips > 0 ? lastTripAt + FORGET_MILLIS : NEVER;
        if (open && !waiting) {
            next = Math.min(next, lastTripAt + RETRY_MILLIS);
        }
        return aboveSince == NEVER ? next : Math.min(next, aboveSince + PATIENCE_MILLIS);
    }

    private void trip(long now) {
        aboveSince = NEVER;
        open = true;
        trips++;
        waiting = trips > RETRIES;
        lastTripAt = now;
    }
}
