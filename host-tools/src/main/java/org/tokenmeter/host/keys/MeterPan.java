package org.tokenmeter.host.keys;

import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Decimal;
import org.tokenmeter.sts.token.PrimaryAccountNumber;

/**
 * The primary account number of a meter (MeterPAN): 18 decimal digits.
 *
 * <pre>
 *   | 600727 | DRN: 2-digit maker, 8-digit serial, Luhn | Luhn |
 *   | 0000   | DRN: 4-digit maker, 8-digit serial, Luhn | Luhn |
 * </pre>
 *
 * <b>Invariant.</b> The issuer number (IIN) is one of these two, and both check digits are right.
 *
 * <p><b>Source.</b> IEC 62055-41, MeterPAN, IIN, IAIN / DRN. Vectors: decoder_keys.csv.
 */
public record MeterPan(String digits) {
    private static final int LENGTH = 18;
    private static final String SHORT_MAKER_ISSUER = "600727";
    private static final String LONG_MAKER_ISSUER = "0000";

    public MeterPan {
        Decimal.digits(digits, LENGTH);
        if (!digits.startsWith(SHORT_MAKER_ISSUER) && !digits.startsWith(LONG_MAKER_ISSUER)) {
            throw new BadValue("has an unknown issuer number", "18 digits that start with "
                    + SHORT_MAKER_ISSUER + " or " + LONG_MAKER_ISSUER);
        }
        requireCheckDigit("PAN", LENGTH, digits);
        requireCheckDigit("DRN in it", LENGTH - 1, drn(digits));
    }

    /** The meter of a PAN, or of a DRN, which is what stands on the meter: 11 or 13 digits. */
    public static MeterPan parse(String text) {
        String issuer = switch (text.length()) {
            case 11 -> SHORT_MAKER_ISSUER;
            case 13 -> LONG_MAKER_ISSUER;
            default -> "";
        };
        if (issuer.isEmpty() || !Decimal.isDigits(text)) {
            return new MeterPan(text);
        }
        String account = issuer + text;
        return new MeterPan(
                account + PrimaryAccountNumber.luhnDigit(Long.parseLong(account)));
    }

    private static void requireCheckDigit(String what, int place, String digits) {
        int last = digits.length() - 1;
        int right = PrimaryAccountNumber.luhnDigit(Long.parseLong(digits.substring(0, last)));
        if (digits.charAt(last) - '0' != right) {
            throw new BadValue("has a wrong check digit: the " + what + " does not add up",
                    "digit " + place + " can only be " + right + " after the others");
        }
    }

    private static String drn(String digits) {
        return digits.substring(issuer(digits).length(), LENGTH - 1);
    }

    private static String issuer(String digits) {
        return digits.startsWith(SHORT_MAKER_ISSUER) ? SHORT_MAKER_ISSUER : LONG_MAKER_ISSUER;
    }

    /** The issuer identification number (IIN): 600727 or 0000. */
    public String iin() {
        return issuer(digits);
    }

    /** The decoder reference number (DRN) that is printed on the meter: 11 or 13 digits. */
    public String drn() {
        return drn(digits);
    }

    /** The manufacturer code: 2 or 4 digits. */
    public String manufacturerCode() {
        return drn().substring(0, drn().length() - 9);
    }

    /** The PAN block of DKGA02: the last 16 digits of IIN and DRN, one a nibble. */
    long block() {
        return Long.parseLong(digits.substring(1, LENGTH - 1), 16);
    }

    @Override
    public String toString() {
        return digits;
    }
}
