package org.tokenmeter.simulated.scenario;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tokenmeter.sts.token.TokenDigits;

/** How the words of the language read: numbers, times, energies, tokens. */
final class Words {
    /** The moment from which civil times count. */
    static final LocalDateTime CIVIL_START = LocalDateTime.of(1993, 1, 1, 0, 0);

    private static final LocalDateTime CIVIL_END = LocalDateTime.of(2100, 1, 1, 0, 0);
    private static final Pattern QUANTITY =
            Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)([a-z]+3?)");
    private static final Map<String, Long> MILLIS = Map.of(
            "ms", 1L, "s", 1_000L, "min", 60_000L, "h", 3_600_000L, "d", 86_400_000L);
    private static final int MILLIONTHS = 6;
    private static final int LONGEST_SHOWN = 12;
    private static final int LONGEST_SENT = 100;

    private Words() {
    }

    /** A whole number within bounds. */
    static int number(String name, String word, int from, int to) throws MalformedStepException {
        if (word.matches("\\d{1,9}") && Integer.parseInt(word) >= from
                && Integer.parseInt(word) <= to) {
            return Integer.parseInt(word);
        }
        throw new MalformedStepException(name + " is " + shown(word),
                "%s is a whole number from %d to %d".formatted(name, from, to));
    }

    /** A number with exactly so many digits. */
    static long digits(String name, String word, int count) throws MalformedStepException {
        if (word.matches("\\d{" + count + "}")) {
            return Long.parseLong(word);
        }
        throw new MalformedStepException(name + " is " + shown(word),
                "%s has exactly %d digits".formatted(name, count));
    }

    /** A duration such as 500ms, 30s, 10min, 2h or 7d, in milliseconds. */
    static long duration(String word) throws MalformedStepException {
        Matcher parts = QUANTITY.matcher(word.toLowerCase(Locale.ROOT));
        if (parts.matches() && MILLIS.containsKey(parts.group(2))) {
            BigDecimal millis = new BigDecimal(parts.group(1))
                    .multiply(BigDecimal.valueOf(MILLIS.get(parts.group(2))));
            if (isWhole(millis)) {
                return millis.longValueExact();
            }
        }
        throw new MalformedStepException(shown(word) + " is not a duration",
                "write whole milliseconds or more: 500ms 30s 10min 2h 7d");
    }

    /** A quantity such as 1.5kWh or 1.2m3 in the unit wanted, in millionths of it. */
    static long quantity(String word, String unit) throws MalformedStepException {
        Matcher parts = QUANTITY.matcher(word.toLowerCase(Locale.ROOT));
        if (parts.matches() && parts.group(2).equalsIgnoreCase(unit)) {
            return millionths("the quantity", parts.group(1));
        }
        throw new MalformedStepException(shown(word) + " is nothing that this meter measures",
                "write 1.5" + unit);
    }

    /** A power such as 2300W, in watts. */
    static int watts(String word) throws MalformedStepException {
        if (word.toLowerCase(Locale.ROOT).matches("\\d{1,7}w")) {
            return Integer.parseInt(word.substring(0, word.length() - 1));
        }
        throw new MalformedStepException(shown(word) + " is not a power", "write 2300W");
    }

    /** A decimal number in millionths, exact. */
    static long millionths(String name, String word) throws MalformedStepException {
        if (word.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            BigDecimal millionths = new BigDecimal(word).scaleByPowerOfTen(MILLIONTHS);
            if (isWhole(millionths)) {
                return millionths.longValueExact();
            }
        }
        throw new MalformedStepException(name + " is " + shown(word),
                name + " is a decimal number with at most six decimals, such as 0.1");
    }

    /** A civil date and time, in milliseconds since {@link #CIVIL_START}. */
    static long civilMillis(String word) throws MalformedStepException {
        try {
            LocalDateTime time = LocalDateTime.parse(word.toUpperCase(Locale.ROOT));
            if (!time.isBefore(CIVIL_START) && time.isBefore(CIVIL_END)) {
                return ChronoUnit.MILLIS.between(CIVIL_START, time);
            }
        } catch (DateTimeParseException e) {
            // The message below says more than the parser's.
        }
        throw new MalformedStepException(shown(word) + " is not a date and time",
                "write 2026-11-23T10:00; years from 1993 to 2099");
    }

    /** The twenty digits of a token; blanks, hyphens and dashes between them do not count. */
    static byte[] token(String text) throws MalformedStepException {
        String packed = packed(text);
        if (!packed.matches("[0-9]{" + TokenDigits.COUNT + "}")) {
            throw new MalformedStepException("this is not a token",
                    "a token has 20 digits, with blanks or dashes if wanted");
        }
        return digits(packed);
    }

    /**
     * What is sent to the meter as a token: its digits, however many. Anything that is not a digit
     * makes it no token, which the meter is to find out: it then counts as no digits at all.
     */
    static byte[] sent(String text) throws MalformedStepException {
        String packed = packed(text);
        if (packed.isEmpty() || packed.length() > LONGEST_SENT) {
            throw new MalformedStepException("there is nothing to send, or too much",
                    "write the digits of a token behind send");
        }
        return packed.matches("[0-9]+") ? digits(packed) : new byte[0];
    }

    /** Which of two words it is: true for the first. */
    static boolean choice(String name, String word, String first, String second)
            throws MalformedStepException {
        if (!word.equalsIgnoreCase(first) && !word.equalsIgnoreCase(second)) {
            throw new MalformedStepException(name + " is " + shown(word),
                    "%s is %s or %s".formatted(name, first, second));
        }
        return word.equalsIgnoreCase(first);
    }

    private static String packed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u2010-\\u2015-]", "");
    }

    private static byte[] digits(String packed) {
        byte[] digits = new byte[packed.length()];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) (packed.charAt(i) - '0');
        }
        return digits;
    }

    /** A word for a message; a long one may be a key in the wrong place. */
    static String shown(String word) {
        return word.length() <= LONGEST_SHOWN
                ? "'" + word + "'" : "a word of " + word.length() + " characters";
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
