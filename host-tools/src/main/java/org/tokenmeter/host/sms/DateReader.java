package org.tokenmeter.host.sms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A date, and the time behind it, at a place of a text: 20240113 16:49, 2025-10-03 18:08,
 * 12/09/26, 14-Jun-2024 09:12, Jun 14, 2024, 3/10/25 at 6:08 PM, 20240701 18:58:49 +0300.
 *
 * <p>The day stands before the month, unless only the other order is a date.
 */
final class DateReader {
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun",
            "jul", "aug", "sep", "oct", "nov", "dec", "mei", "agu", "okt", "des");
    private static final Set<String> WHOLE_MONTHS = Set.of("january", "february", "march", "april",
            "june", "july", "august", "sept", "september", "october", "november", "december",
            "januari", "februari", "maret", "juni", "juli", "agustus", "oktober", "desember");
    private static final Set<String> DAYS =
            Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int[] LATER_NAMES = {5, 8, 10, 12};
    private static final int CENTURY = 2000;
    private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th");

    private final Characters text;
    private final boolean announced;
    private int at;
    private LocalDate date;
    private Optional<LocalTime> time = Optional.empty();
    private Optional<ZoneOffset> offset = Optional.empty();
    private boolean strong;
    /** Nothing divides the parts of the date. */
    private boolean compact;

    private DateReader(Characters text, int at, boolean announced) {
        this.text = text;
        this.at = at;
        this.announced = announced;
    }

    /**
     * What a date was found to be.
     *
     * @param end behind it
     * @param time null where it has the form of a date, but is none: 30 February
     * @param strong whether its form can hardly be anything else
     */
    record Found(int end, SaleTime time, boolean strong) {
    }

    /**
     * The date at a place; null where nothing has the form of one.
     *
     * @param announced whether a label says that it is a date: then eight digits are enough
     */
    static Found at(Characters text, int start, boolean announced) {
        DateReader reader = new DateReader(text, start, announced);
        try {
            if (!reader.readsDate()) {
                return null;
            }
            if (reader.time.isEmpty()) {
                reader.readTime();
            }
            if (reader.time.isEmpty()) {
                reader.readTimeBefore(start);
            }
            SaleTime sale = new SaleTime(reader.date, reader.time, reader.offset);
            return new Found(reader.at, sale, reader.strong);
        } catch (DateTimeException e) {
            return new Found(Math.max(reader.at, start + 1), null, reader.strong);
        }
    }

    private boolean readsDate() {
        int run = text.runEnd(at) - at;
        return switch (run) {
            case 0 -> readsWeekday() && text.isDigit(at) ? readsDate() : readsNamedMonthFirst();
            case 1, 2 -> readsDayFirst();
            case 4 -> readsYearFirst();
            case 8 -> readsCompact();
            case 12, 14 -> announced && readsStamp(run);
            default -> false;
        };
    }

    private boolean readsCompact() {
        int number = number(8);
        if (number < 1990_00_00 || number > 2100_00_00) {
            return false;
        }
        strong = hasClock(clockPlace());
        if (!strong && !announced) {
            return false;
        }
        compact = true;
        date = day(number);
        return true;
    }

    private static LocalDate day(int number) {
        return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
    }

    /** Day and time in one run: 20240614091233. */
    private boolean readsStamp(int digits) {
        int number = number(8);
        if (number < 1990_00_00 || number > 2100_00_00) {
            return false;
        }
        date = day(number);
        time = Optional.of(LocalTime.of(number(2), number(2), digits == 14 ? number(2) : 0));
        readOffset();
        return true;
    }

    /** Goes behind the name of a day of the week. */
    private boolean readsWeekday() {
        int end = at;
        while (Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean day = end - at >= 3
                && DAYS.contains(text.substring(at, at + 3).toLowerCase(Locale.ROOT));
        at = day ? text.skip(end, " ,.") : at;
        return day;
    }

    private boolean readsYearFirst() {
        int start = at;
        int year = number(4);
        char separator = text.charAt(at);
        if ("-/.".indexOf(separator) < 0 || year < 1990 || year > 2100) {
            return false;
        }
        int month = part(separator);
        int day = month < 0 ? -1 : part(separator);
        if (day < 0) {
            at = start;
            return false;
        }
        strong = true;
        date = LocalDate.of(year, month, day);
        return true;
    }

    private boolean readsDayFirst() {
        int first = number(2);
        at = behindOrdinal(text, at);
        char separator = text.charAt(at);
        if (Character.isLetter(separator)) {
            compact = true;
            int month = monthName();
            return month > 0 && readsYear(first, month);
        }
        if ("-/. ".indexOf(separator) < 0) {
            return false;
        }
        if (Character.isLetter(text.charAt(at + 1))) {
            at++;
            int month = monthName();
            return month > 0 && readsYear(first, month);
        }
        if (separator == ' ') {
            return false;
        }
        int second = part(separator);
        if (second < 0 || text.charAt(at) != separator || !isYear(at + 1, separator)) {
            return false;
        }
        at++;
        int year = year();
        strong |= hasClock(clockPlace());
        boolean monthFirst = second > 12 && first <= 12;
        date = LocalDate.of(year, monthFirst ? first : second, monthFirst ? second : first);
        return true;
    }

    /** Behind st, nd, rd and th, where another word follows. */
    private static int behindOrdinal(Characters text, int place) {
        for (String ordinal : ORDINALS) {
            if (text.startsWith(ordinal, place) && text.charAt(place + 2) == ' ') {
                return place + 2;
            }
        }
        return place;
    }

    /** A point takes four digits, or 1.2.34 would be a date; 20 Nov 17:31 has no year. */
    private boolean isYear(int place, char separator) {
        int end = text.runEnd(place);
        return end - place == 4
                || end - place == 2 && separator != '.' && text.charAt(end) != ':';
    }

    private boolean readsYear(int day, int month) {
        at = text.skip(at, "-/ .,");
        if (!isYear(at, '-')) {
            return false;
        }
        strong = true;
        date = LocalDate.of(year(), month, day);
        return true;
    }

    private boolean readsNamedMonthFirst() {
        int month = monthName();
        at = text.skip(at, " .-");
        int digits = text.runEnd(at) - at;
        return month > 0 && digits >= 1 && digits <= 2 && readsYear(number(2), month);
    }

    /** Whether the name of a month stands behind a day: 1 Jul, 22nd July. */
    static boolean isBeforeMonth(Characters text, int dayEnd) {
        int ordinalEnd = behindOrdinal(text, dayEnd);
        int place = text.charAt(ordinalEnd) == ' ' ? ordinalEnd + 1 : ordinalEnd;
        int end = place;
        while (LabelTrie.isLetter(text.charAt(end))) {
            end++;
        }
        String word = text.substring(place, end).toLowerCase(Locale.ROOT);
        return MONTHS.contains(word) || WHOLE_MONTHS.contains(word);
    }

    private int monthName() {
        int end = at;
        while (Character.isLetter(text.charAt(end))) {
            end++;
        }
        int index = end - at < 3 ? -1
                : MONTHS.indexOf(text.substring(at, at + 3).toLowerCase(Locale.ROOT));
        if (index < 0) {
            return 0;
        }
        at = end;
        return index < 12 ? index + 1 : LATER_NAMES[index - 12];
    }

    private int year() {
        boolean whole = text.runEnd(at) - at == 4;
        strong |= whole;
        int year = whole ? number(4) : CENTURY + number(2);
        if (year < 1990 || year > 2100) {
            throw new DateTimeException("no year of a sale");
        }
        return year;
    }

    /** One or two digits behind a separator; -1 where there are none. */
    private int part(char separator) {
        int digits = text.runEnd(at + 1) - at - 1;
        if (text.charAt(at) != separator || digits < 1 || digits > 2) {
            return -1;
        }
        at++;
        return number(2);
    }

    private void readTime() {
        int start = clockPlace();
        if (!hasClock(start) && !hasHalfDayClock(start)) {
            readCompactTime(start);
            return;
        }
        at = start;
        int hour = number(2);
        at++;
        int minute = number(2);
        int second = 0;
        if (text.charAt(at) == ':' && text.isDigit(at + 1)) {
            at++;
            second = number(2);
        }
        time = Optional.of(LocalTime.of(halfDay(hour), minute, second));
        readOffset();
    }

    /** 19:45 or 19:45:10 and a blank before a date; anything else there is no time. */
    private void readTimeBefore(int start) {
        int clock = start - 1;
        while (clock > 0 && (text.isDigit(clock - 1) || text.charAt(clock - 1) == ':')) {
            clock--;
        }
        if (clock < 0 || text.charAt(start - 1) != ' ' || !hasClock(clock)) {
            return;
        }
        int end = at;
        at = clock;
        int hour = number(2);
        int minute = part(':');
        int second = Math.max(0, part(':'));
        if (at == start - 1 && hour < 24 && minute < 60 && second < 60) {
            time = Optional.of(LocalTime.of(hour, minute, second));
        }
        at = end;
    }

    /** 0912 behind a date that is as short. */
    private void readCompactTime(int start) {
        int end = text.runEnd(start);
        boolean whole = " \n".indexOf(text.charAt(end)) < 0 ? end == text.length()
                : !text.isDigit(end + 1);
        if (compact && announced && start > at && end - start == 4 && whole) {
            at = start;
            time = Optional.of(LocalTime.of(number(2), number(2)));
        }
    }

    /** A point divides hours and minutes only where am or pm follows. */
    private boolean hasHalfDayClock(int place) {
        int end = text.runEnd(place);
        if (end == place || end - place > 2 || text.charAt(end) != '.'
                || text.runEnd(end + 1) != end + 3) {
            return false;
        }
        int half = text.skip(end + 3, " ");
        return text.startsWith("am", half) || text.startsWith("pm", half)
                || text.startsWith("wib", half) || text.startsWith("wita", half);
    }

    private int clockPlace() {
        int place = text.skip(at, " ,T");
        boolean word = text.charAt(place) == 'a' && text.charAt(place + 1) == 't'
                && text.charAt(place + 2) == ' ';
        if (text.charAt(place) == '-' && place > at && text.charAt(place + 1) == ' ') {
            return place + 2;
        }
        return word ? text.skip(place + 2, " ")
                : text.startsWith("saa ", place) ? text.skip(place + 4, " ") : place;
    }

    private boolean hasClock(int place) {
        int end = text.runEnd(place);
        return end > place && end - place <= 2 && text.charAt(end) == ':'
                && text.runEnd(end + 1) - end - 1 == 2;
    }

    private int halfDay(int hour) {
        int start = text.skip(at, " ");
        char half = Character.toLowerCase(text.charAt(start));
        if (half != 'a' && half != 'p' || Character.toLowerCase(text.charAt(start + 1)) != 'm'
                || Character.isLetter(text.charAt(start + 2))) {
            return hour;
        }
        at = start + 2;
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("no hour of half a day");
        }
        return hour % 12 + (half == 'p' ? 12 : 0);
    }

    private void readOffset() {
        if (text.charAt(at) == 'Z' && !Character.isLetterOrDigit(text.charAt(at + 1))) {
            at++;
            offset = Optional.of(ZoneOffset.UTC);
            return;
        }
        int start = text.skip(at, " ");
        char sign = text.charAt(start);
        boolean signed = sign == '+' || sign == '-';
        int digits = text.runEnd(start + 1) - start - 1;
        boolean colon = digits == 2 && text.charAt(start + 3) == ':'
                && text.runEnd(start + 4) - start - 4 == 2;
        if (!signed || digits != 4 && !colon) {
            return;
        }
        at = start + 1;
        int hours = number(2);
        at += colon ? 1 : 0;
        int minutes = number(2);
        int minutesEast = (hours * 60 + minutes) * (sign == '-' ? -1 : 1);
        offset = Optional.of(ZoneOffset.ofTotalSeconds(minutesEast * 60));
    }

    /** The number of at most so many digits here; goes behind it. */
    private int number(int most) {
        int number = 0;
        for (int i = 0; i < most && text.isDigit(at); i++) {
            number = number * 10 + text.charAt(at++) - '0';
        }
        return number;
    }
}
