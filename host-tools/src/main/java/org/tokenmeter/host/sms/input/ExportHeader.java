package org.tokenmeter.host.sms.input;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines that a phone's export puts above its messages:
 * {@code Saturday, May 6, 2023 · 11:58 PM}, for this year
 * {@code Wednesday, Jan 15 · 11:16 AM}, for the last days {@code Monday · 12:50 AM}.
 *
 * <p>A year that is not written follows from the day of the week and from the header before it; a
 * day that is not written stays unknown.
 */
final class ExportHeader {
    private static final int LONGEST = 64;
    private static final String DAYS = names(Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
    private static final String MONTHS = names(Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
    private static final Pattern PATTERN = Pattern.compile(
            "(?i)(?<day>" + DAYS + "|today|yesterday)"
            + "(, (?:(?<month>" + MONTHS + ")\\.? (?<dom>\\d{1,2})"
            + "|(?<dom2>\\d{1,2})\\.? (?<month2>" + MONTHS + ")\\.?)(,? (?<year>\\d{4}))?)?"
            + "[^\\p{Alnum}]{1,6}"
            + "(?<hour>\\d{1,2}):(?<minute>\\d{2})([^\\p{Alnum}]{0,2}(?<half>[AP])\\.?M\\.?)?");

    private static final Set<String> STARTS =
            Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun", "tod", "yes");

    private LocalDate last;

    private static String names(Stream<String> names) {
        return names.map(name -> name.substring(0, 3) + "(?:" + name.substring(3) + ")?")
                .collect(Collectors.joining("|"));
    }

    /** Whether a line may be a header; much faster than trying. */
    private static boolean mayBe(String line) {
        int length = line.length();
        return length <= LONGEST && length > 6 && line.indexOf(':') > 6
                && STARTS.contains(line.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    /** Another one that knows the same, and goes its own way. */
    ExportHeader copy() {
        ExportHeader copy = new ExportHeader();
        copy.last = last;
        return copy;
    }

    /** Whether the line is a header. */
    static boolean isHeader(String line) {
        return mayBe(line) && PATTERN.matcher(line.strip()).matches();
    }

    /** When the messages below this header were received, as far as it can be known. */
    Optional<LocalDateTime> time(String header) {
        Matcher match = PATTERN.matcher(header.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            Optional<LocalDate> date = date(match);
            date.ifPresent(known -> last = known);
            LocalTime time = time(match);
            return date.map(known -> known.atTime(time));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> date(Matcher match) {
        String month = match.group("month") == null ? match.group("month2") : match.group("month");
        String day = match.group("dom") == null ? match.group("dom2") : match.group("dom");
        if (month == null) {
            return Optional.empty();
        }
        int number = 1 + MONTHS.toLowerCase(Locale.ROOT).substring(0,
                MONTHS.toLowerCase(Locale.ROOT).indexOf(
                        month.substring(0, 3).toLowerCase(Locale.ROOT)))
                .replaceAll("[^|]", "").length();
        if (match.group("year") != null) {
            return Optional.of(LocalDate.of(Integer.parseInt(match.group("year")), number,
                    Integer.parseInt(day)));
        }
        return inferred(number, Integer.parseInt(day), match.group("day"));
    }

    /** The first such day that is not before the last header and falls on that day of the week. */
    private Optional<LocalDate> inferred(int month, int day, String weekday) {
        if (last == null) {
            return Optional.empty();
        }
        for (int year = last.getYear(); year <= last.getYear() + 1; year++) {
            LocalDate date = LocalDate.of(year, month, day);
            String name = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            if (!date.isBefore(last) && weekday.regionMatches(true, 0, name, 0, 3)) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }

    private static LocalTime time(Matcher match) {
        int hour = Integer.parseInt(match.group("hour"));
        String half = match.group("half");
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        return LocalTime.of(hour, Integer.parseInt(match.group("minute")));
    }
}
