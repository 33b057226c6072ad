package org.tokenmeter.host.keys;

import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Decimal;

/**
 * The key revision number (KRN): 1 to 9.
 *
 * <p><b>Source.</b> IEC 62055-41, KRN.
 */
public record KeyRevisionNumber(int number) {
    private static final int FIRST = 1;
    /** The last revision. */
    public static final int LAST = 9;


    public KeyRevisionNumber {
        if (number < FIRST || number > LAST) {
            throw new BadValue("is out of range", FIRST + " to " + LAST);
        }
    }

    /** The revision as people write it. */
    public static KeyRevisionNumber parse(String text) {
        return new KeyRevisionNumber(Decimal.parse(text, FIRST, LAST));
    }
}
