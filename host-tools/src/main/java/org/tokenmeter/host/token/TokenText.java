package org.tokenmeter.host.token;

import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Decimal;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenDigits;

/**
 * The twenty digits of a token, as a person types them.
 *
 * <p><b>Invariant.</b> Exactly twenty ASCII digits. They may still write a number above 66 bits:
 * see {@link #fits}.
 *
 * <p><b>Source.</b> IEC 62055-41, token carrier data for manual entry. Vectors: tokens.csv.
 */
public record TokenText(String digits) {
    private static final String ALLOWED = "20 digits, with blanks or dashes between them";
    // Blank, no-break space, narrow no-break space, hyphen, en dash.
    private static final String SEPARATORS = " \u00a0\u202f-\u2013";
    private static final int GROUP = 4;

    public TokenText {
        if (!Decimal.isDigits(digits)) {
            throw new BadValue("has a character that does not belong in a token", ALLOWED);
        }
        if (digits.length() != TokenDigits.COUNT) {
            throw new BadValue("has " + digits.length() + " digits", ALLOWED);
        }
    }

    /** The token in a text that may have separators between its digits. */
    public static TokenText parse(String text) {
        if (!text.isEmpty() && (isSeparator(text.charAt(0))
                || isSeparator(text.charAt(text.length() - 1)))) {
            throw new BadValue("starts or ends with a separator", ALLOWED);
        }
        StringBuilder digits = new StringBuilder();
        text.chars().filter(c -> !isSeparator(c)).forEach(c -> digits.append((char) c));
        return new TokenText(digits.toString());
    }

    private static boolean isSeparator(int character) {
        return SEPARATORS.indexOf(character) >= 0;
    }

    /** The token that carries a cipher block under a class of 0 to 3. */
    public static TokenText of(int tokenClass, long cipherBlock) {
        byte[] digits = new byte[TokenDigits.COUNT];
        TokenDigits.write(TokenClass.high(cipherBlock), TokenClass.low(tokenClass, cipherBlock),
                digits);
        StringBuilder text = new StringBuilder(TokenDigits.COUNT);
        for (byte digit : digits) {
            text.append((char) ('0' + digit));
        }
        return new TokenText(text.toString());
    }

    /** Bits 65 and up: 0 to 3 when the number fits, else 4 or 5. */
    public int high() {
        return TokenDigits.high(values());
    }

    /** Bits 63 to 0. */
    public long low() {
        return TokenDigits.low(values());
    }

    private byte[] values() {
        byte[] values = new byte[TokenDigits.COUNT];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (digits.charAt(i) - '0');
        }
        return values;
    }

    /** Whether the number is at most 2^66 - 1. */
    public boolean fits() {
        return high() <= TokenDigits.LARGEST_HIGH;
    }

    /** The class: 0 to 3. */
    public int tokenClass() {
        return TokenClass.of(low());
    }

    /** Whether it takes a decoder key to open the token. */
    public boolean isEncrypted() {
        return fits() && TokenClass.isEncrypted(tokenClass());
    }

    /** The block that the token carries, with its own bits 28 and 27 back in place. */
    public long cipherBlock() {
        return TokenClass.cipherBlock(high(), low());
    }

    /** The digits in five groups of four. */
    public String grouped() {
        StringBuilder text = new StringBuilder(digits);
        for (int i = TokenDigits.COUNT - GROUP; i > 0; i -= GROUP) {
            text.insert(i, ' ');
        }
        return text.toString();
    }
}
