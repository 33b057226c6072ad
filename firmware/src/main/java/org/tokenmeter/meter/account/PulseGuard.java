package org.tokenmeter.meter.account;

import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.meter.event.EventLog;

/**
 * Watches the pulse input for what no load causes: pulses that are too fast, and none while the
 * board measures power. Nothing is taken away or made up: every pulse counts.
 *
 * <p>The count of pulses that are too fast is stored when an event is; what comes in between may
 * be lost with the power.
 *
 * <p><b>Units.</b> Watts; milliseconds of the meter's monotonic clock.
 */
final class PulseGuard {
    /** More than any load behind this switch takes. */
    static final int MOST_WATTS = 100_000;
    /** Pulses that may be missing before the input counts as stuck. */
    static final int MISSING_PULSES = 10;

    private static final int WINDOW_MILLIS = 1_000;
    private static final int WATT_SECONDS_PER_KILOWATT_HOUR = 3_600_000;
    private static final long WATT_MILLIS_PER_KILOWATT_HOUR = 3_600_000_000L;

    private final Ledger ledger;
    private final EventLog events;
    private int impulses = 1;
    private int mostInWindow;
    private long windowFrom;
    private int inWindow;
    private boolean swift;
    private boolean missing;
    private long wattMillisWithoutPulse;
    private long lastAt;
    private boolean started;

    PulseGuard(Ledger ledger, EventLog events) {
        this.ledger = ledger;
        this.events = events;
    }

    void start(int impulsesPerUnit) {
        impulses = impulsesPerUnit;
        mostInWindow = 1 + (int) ((long) impulsesPerUnit * MOST_WATTS
                / WATT_SECONDS_PER_KILOWATT_HOUR);
    }

    /** Takes the pulses since the last call, and the power that the board measures; 0 if none. */
    void look(int pulses, int watts, long now) {
        lookForSwift(pulses, now);
        lookForMissing(pulses, watts, now);
    }

    /** When pulses are missing at the latest, if none comes. */
    long deadline(int watts) {
        if (watts <= 0 || missing) {
            return Long.MAX_VALUE;
        }
        return lastAt + 1 + Math.max(0, mostWithoutPulse() - wattMillisWithoutPulse) / watts;
    }

    private long mostWithoutPulse() {
        return MISSING_PULSES * (WATT_MILLIS_PER_KILOWATT_HOUR / impulses);
    }

    private void lookForSwift(int pulses, long now) {
        if (now - windowFrom >= WINDOW_MILLIS) {
            windowFrom = now;
            swift &= inWindow > mostInWindow;
            inWindow = 0;
        }
        int before = Math.max(inWindow, mostInWindow);
        inWindow += pulses;
        if (inWindow > before) {
            ledger.life().countSwift(inWindow - before);
            if (!swift) {
                swift = true;
                ledger.commitLife();
                events.write(EventCode.PULSES_TOO_FAST, inWindow);
            }
        }
    }

    private void lookForMissing(int pulses, int watts, long now) {
        wattMillisWithoutPulse = pulses > 0 || !started ? 0
                : wattMillisWithoutPulse + watts * (now - lastAt);
        started = true;
        lastAt = now;
        boolean stuck = wattMillisWithoutPulse > mostWithoutPulse();
        if (stuck && !missing) {
            events.write(EventCode.PULSES_MISSING, watts);
        }
        missing = stuck;
    }
}
