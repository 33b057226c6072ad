package org.tokenmeter.host.keys;

import org.tokenmeter.host.text.Decimal;

/**
 * The supply group code (SGC): six decimal digits that name the group of meters a vending key
 * serves.
 *
 * <p><b>Source.</b> IEC 62055-41, SGC.
 */
public record SupplyGroupCode(String digits) {
    private static final int LENGTH = 6;

    public SupplyGroupCode {
        Decimal.digits(digits, LENGTH);
    }

    @Override
    public String toString() {
        return digits;
    }
}
