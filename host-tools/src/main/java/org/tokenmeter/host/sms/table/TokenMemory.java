package org.tokenmeter.host.sms.table;

import org.tokenmeter.host.sms.FoundToken;

/** Which tokens were seen before, exactly, among the last {@link #KEPT} ones. */
final class TokenMemory {
    /** So many tokens are remembered. */
    static final int KEPT = 1 << 21;

    private static final int QUARTER = KEPT / 4;

    /** The lower 64 bits of tokens, by the two bits above them. */
    private final RecentNumbers[] quarters = {new RecentNumbers(QUARTER),
        new RecentNumbers(QUARTER), new RecentNumbers(QUARTER), new RecentNumbers(QUARTER)};

    /** Says that a token will be asked for soon. */
    void fetch(FoundToken token) {
        quarters[token.high()].fetch(token.low());
    }

    /** Remembers a token; whether it was known. */
    boolean isKnown(FoundToken token) {
        RecentNumbers quarter = quarters[token.high()];
        boolean known = quarter.slot(token.low()) != RecentNumbers.UNKNOWN;
        if (!known) {
            quarter.add(token.low());
        }
        return known;
    }
}
