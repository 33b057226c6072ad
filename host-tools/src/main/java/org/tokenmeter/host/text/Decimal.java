package org.tokenmeter.host.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Decimal numbers, read exactly: ASCII digits only, no grouping, never through a double. */
public final class Decimal {
    // The bounds keep 1E+999999999 from filling the memory; the largest amount has 36 digits.
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,60}");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?[0-9]{1,60}(\\.[0-9]{1,60})?([eE][+-]?[0-9]{1,3})?");

    private Decimal() {
    }

    /** A whole number from {@code least} to {@code most}. */
    public static int parse(String text, int least, int most) {
        String allowed = least + " to " + most;
        BigInteger number = integer(text, allowed);
        if (number.compareTo(BigInteger.valueOf(least)) < 0
                || number.compareTo(BigInteger.valueOf(most)) > 0) {
            throw new BadValue("is out of range", allowed);
        }
        return number.intValue();
    }

    /** A whole number of any sign and size. */
    public static BigInteger integer(String text, String allowed) {
        if (!INTEGER.matcher(text).matches()) {
            throw new BadValue("is not a whole number", allowed);
        }
        return new BigInteger(text);
    }

    /** A decimal number such as 25, -0.5 or 1.82044E+14. */
    public static BigDecimal number(String text, String allowed) {
        if (!NUMBER.matcher(text).matches()) {
            throw new BadValue("is not a decimal number", allowed);
        }
        return new BigDecimal(text);
    }

    /** Exactly so many decimal digits, as text: leading zeros count. */
    public static String digits(String text, int count) {
        String allowed = count + " digits";
        if (!isDigits(text)) {
            throw new BadValue("has a character that is not a digit", allowed);
        }
        if (text.length() != count) {
            throw new BadValue("has " + text.length() + " digits", allowed);
        }
        return text;
    }

    /** Whether the text holds ASCII digits and nothing else. */
    public static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
