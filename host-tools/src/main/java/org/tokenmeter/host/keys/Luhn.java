package org.tokenmeter.host.keys;

/**
 * The check digit of meter numbers: every second digit is doubled, starting beside the check
 * digit.
 *
 * <p><b>Source.</b> ISO/IEC 7812-1, Luhn formula. Vectors: luhn.csv.
 */
public final class Luhn {
    private Luhn() {
    }

    /** The digit, 0 to 9, that completes these decimal digits. */
    public static int checkDigit(String digits) {
        int sum = 0;
        boolean doubled = true;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            sum += doubled ? digit * 2 / 10 + digit * 2 % 10 : digit;
            doubled = !doubled;
        }
        return (10 - sum % 10) % 10;
    }

    /** Whether the last digit is the check digit of those before it. */
    public static boolean isValid(String digits) {
        int last = digits.length() - 1;
        return checkDigit(digits.substring(0, last)) == digits.charAt(last) - '0';
    }
}
