package org.tokenmeter.host.sms.table;

import org.tokenmeter.sts.token.TokenDigits;

/** Which tokens were seen before, exactly, among the last {@link #KEPT} ones. */
final class TokenMemory {
    /** So many tokens are remembered. */
    static final int KEPT = 1 << 21;

    private static final int QUARTER = KEPT / 4;

    private final byte[] values = new byte[TokenDigits.COUNT];
    /** The lower 64 bits of tokens, by the two bits above them. */
    private final RecentNumbers[] quarters = {new RecentNumbers(QUARTER),
        new RecentNumbers(QUARTER), new RecentNumbers(QUARTER), new RecentNumbers(QUARTER)};

    /** Remembers a token; whether it was known. */
    boolean isKnown(String digits) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (digits.charAt(i) - '0');
        }
        RecentNumbers quarter = quarters[TokenDigits.high(values)];
        long low = TokenDigits.low(values);
        boolean known = quarter.slot(low) != RecentNumbers.UNKNOWN;
        if (!known) {
            quarter.add(low);
        }
        return known;
    }
}
