package org.tokenmeter.meter.account;

/**
 * The power of the load, from the time between pulses.
 *
 * <p>A pulse says how much passed since the one before. While none comes, the power can not be
 * more than one pulse in the time that has gone by, so the reading falls by itself.
 *
 * <p><b>Units.</b> Watts; milliseconds of the meter's monotonic clock.
 */
final class PulsePower {
    private static final long WATT_MILLIS_PER_KILOWATT_HOUR = 3_600_000_000L;

    private boolean counting;
    private long lastAt;
    private long spacing;
    private int impulses = 1;

    /** Begins with a pulse constant: pulses for each kilowatt-hour. */
    void start(int impulsesPerUnit) {
        impulses = impulsesPerUnit;
    }

    /** Pulses came, at least one. */
    void count(int pulses, long now) {
        spacing = counting ? (now - lastAt) / pulses : 0;
        lastAt = now;
        counting = true;
    }

    /** The power now; 0 before two pulses came at different times. */
    int watts(long now) {
        long millis = spacing == 0 ? 0 : Math.max(spacing, now - lastAt);
        return millis == 0 ? 0 : (int) Math.min(Integer.MAX_VALUE,
                WATT_MILLIS_PER_KILOWATT_HOUR / (impulses * millis));
    }
}
