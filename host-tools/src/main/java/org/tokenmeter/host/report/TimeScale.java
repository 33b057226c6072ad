package org.tokenmeter.host.report;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Moments as places on an axis, in days or in mean months since 1970, so that the round places that
 * a chart marks are midnights, or starts of months to within three days.
 */
enum TimeScale {
    DAYS(86_400, "d MMM yy", "d MMM HH:mm", 110),
    MONTHS(365.2425 / 12 * 86_400, "MMM yy", "d MMM yy", 88);

    private static final long LONGEST_IN_DAYS = 75;
    private static final double CLOSE = 1e-6;
    private static final double HALF = 0.5;

    private final double seconds;
    private final DateTimeFormatter whole;
    private final DateTimeFormatter between;
    private final int room;

    TimeScale(double seconds, String whole, String between, int room) {
        this.seconds = seconds;
        this.room = room;
        this.whole = DateTimeFormatter.ofPattern(whole, Locale.ENGLISH);
        this.between = DateTimeFormatter.ofPattern(between, Locale.ENGLISH);
    }

    /** The scale on which a span of time is read best; the label of a single moment has a year. */
    static TimeScale of(LocalDateTime first, LocalDateTime last) {
        boolean one = first.equals(last);
        return one || Duration.between(first, last).toDays() > LONGEST_IN_DAYS ? MONTHS : DAYS;
    }

    /** Where a moment stands. */
    double place(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC) / seconds;
    }

    /** Pixels from one label to the next, at least. */
    int room() {
        return room;
    }

    /** What to write at a place. */
    String label(double place) {
        boolean isWhole = Math.abs(place - Math.rint(place)) < CLOSE;
        // The middle of a month or of a day: mean months start up to three days beside real ones.
        double shown = isWhole ? Math.rint(place) + HALF : place;
        return (isWhole ? whole : between).format(LocalDateTime.ofEpochSecond(
                Math.round(shown * seconds), 0, ZoneOffset.UTC));
    }
}
