package org.tokenmeter.sts.token;

/**
 * The primary account number of a meter (MeterPAN): 18 decimal digits in a {@code long}.
 *
 * <pre>
 *   600727 | mm ssssssss c | C     manufacturer code of 2 digits: an 11-digit DRN
 *   0000 | mmmm ssssssss c | C     manufacturer code of 4 digits: a 13-digit DRN
 * </pre>
 *
 * m manufacturer code, s serial number, c check digit of the DRN (the meter number, device
 * reference number), C check digit of all before it; both by the Luhn rule.
 *
 * <p><b>Source.</b> IEC 62055-41, MeterPAN and its DRN; ISO/IEC 7812-1 annex B for the check
 * digit. Vectors: luhn.csv, decoder_keys.csv.
 */
public final class PrimaryAccountNumber {
    /** Digits of a MeterPAN. */
    public static final int DIGITS = 18;

    private static final long FIRST_OF_ISSUER = 600_727_000_000_000_000L;
    private static final long LAST_OF_ISSUER = 600_727_999_999_999_999L;
    private static final long LAST_WITHOUT_ISSUER = 99_999_999_999_999L;
    private static final long ELEVEN_DIGITS = 100_000_000_000L;
    private static final long SERIAL_AND_CHECK = 1_000_000_000L;

    private PrimaryAccountNumber() {
    }

    /** Whether both check digits are right and the issuer's digits are 600727 or 0000. */
    public static boolean isValid(long pan) {
        return (hasTwoDigitManufacturer(pan) || pan >= 0 && pan <= LAST_WITHOUT_ISSUER)
                && luhnDigit(pan / 10) == pan % 10
                && luhnDigit(drn(pan) / 10) == drn(pan) % 10;
    }

    /** Whether the manufacturer code has two digits, else four. */
    public static boolean hasTwoDigitManufacturer(long pan) {
        return pan >= FIRST_OF_ISSUER && pan <= LAST_OF_ISSUER;
    }

    /** The meter number (DRN): 11 digits behind issuer 600727, 13 behind 0000. */
    public static long drn(long pan) {
        return hasTwoDigitManufacturer(pan) ? pan / 10 % ELEVEN_DIGITS : pan / 10;
    }

    /** The manufacturer code: 0 to 99, or 0 to 9999. */
    public static int manufacturerCode(long pan) {
        return (int) (drn(pan) / SERIAL_AND_CHECK);
    }

    /** The Luhn check digit to be put behind a number. */
    public static int luhnDigit(long number) {
        int sum = 0;
        boolean doubled = true;
        for (long rest = number; rest != 0; rest /= 10) {
            int digit = (int) (rest % 10);
            int weighted = doubled ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
            doubled = !doubled;
        }
        return (10 - sum % 10) % 10;
    }
}
