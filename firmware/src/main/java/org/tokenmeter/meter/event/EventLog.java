package org.tokenmeter.meter.event;

import org.tokenmeter.ledger.EventRing;
import org.tokenmeter.ledger.Ledger;

/** Writes events with the time at which they happened. */
public final class EventLog {
    private static final int MILLIS_PER_SECOND = 1000;

    private final EventRing ring;
    private boolean started;
    private long startedAt;
    private int uptimeSeconds;
    private int civilMinute = -1;
    private int newestBefore;

    /** The log of a ledger. */
    public EventLog(Ledger ledger) {
        ring = ledger.events();
    }

    /** Takes the ring as it was found: all that is written from now on is of this start. */
    public void start() {
        newestBefore = ring.newest();
    }

    /** Takes the time: the monotonic clock, and the civil minute or -1. */
    public void tick(long now, int civilMinuteNow) {
        if (!started) {
            started = true;
            startedAt = now;
        }
        uptimeSeconds = (int) ((now - startedAt) / MILLIS_PER_SECOND);
        civilMinute = civilMinuteNow;
    }

    /** The civil minute, or -1 while it is unknown. */
    public int civilMinute() {
        return civilMinute;
    }

    /** Writes an event; its argument as {@link EventCode} says, or 0. */
    public void write(EventCode code, long argument) {
        ring.append(code.number(), argument, uptimeSeconds, civilMinute);
    }

    /** Whether an event of this name was written since the meter started. */
    public boolean holdsSinceStart(EventCode code) {
        int oldest = Math.max(newestBefore, ring.newest() - EventRing.CAPACITY);
        for (int sequence = ring.newest(); sequence > oldest; sequence--) {
            if (ring.code(sequence) == code.number()) {
                return true;
            }
        }
        return false;
    }
}
