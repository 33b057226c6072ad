package org.tokenmeter.host.text;

import java.util.HexFormat;

/**
 * Hex digits: both cases are read, lower case is written, most significant digit first.
 *
 * <p>Unlike {@link HexFormat}, its errors do not repeat the text, which may be a key.
 */
public final class Hex {
    private static final HexFormat FORMAT = HexFormat.of();

    private Hex() {
    }

    /** The number that exactly so many hex digits write; at most 16. */
    public static long parse(String text, int digits) {
        require(text, digits, digits + " hex digits");
        return HexFormat.fromHexDigitsToLong(text);
    }

    /**
     * Refuses a text that is not exactly so many hex digits.
     *
     * @param allowed what the refusal calls allowed
     */
    public static void require(String text, int digits, String allowed) {
        if (!text.chars().allMatch(HexFormat::isHexDigit)) {
            throw new BadValue("is not hex", allowed);
        }
        if (text.length() != digits) {
            throw new BadValue("has " + text.length() + " hex digits", allowed);
        }
    }

    /** The bytes that exactly so many hex digits write, an even number. */
    public static byte[] bytes(String text, int digits, String allowed) {
        require(text, digits, allowed);
        return FORMAT.parseHex(text);
    }

    /** A number in so many hex digits. */
    public static String of(long number, int digits) {
        return FORMAT.toHexDigits(number, digits);
    }
}
