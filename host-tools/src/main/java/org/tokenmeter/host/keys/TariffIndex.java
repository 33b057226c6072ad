package org.tokenmeter.host.keys;

import org.tokenmeter.host.text.Decimal;

/**
 * The tariff index (TI): two decimal digits. Key-change tokens carry the same number in binary.
 *
 * <p><b>Source.</b> IEC 62055-41, TI.
 */
public record TariffIndex(String digits) {
    private static final int LENGTH = 2;

    public TariffIndex {
        Decimal.digits(digits, LENGTH);
    }

    /** The number: 0 to 99. */
    public int number() {
        return Integer.parseInt(digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
