package org.tokenmeter.host.sms.table;

import org.tokenmeter.host.sms.FoundToken;
import org.tokenmeter.sts.token.TokenClass;

/**
 * Which credit tokens were seen before, exactly, among the last {@link #KEPT} ones at least: each
 * is known by its cipher block, as all are of one class.
 */
final class TokenMemory {
    /** So many tokens are remembered, and at most twice as many. */
    static final int KEPT = 1 << 21;

    private final RecentNumbers blocks = new RecentNumbers(KEPT, 0);

    /** The number of a token: its cipher block. */
    static long number(FoundToken token) {
        return TokenClass.cipherBlock(token.high(), token.low());
    }

    /** Says that tokens will be asked for soon. */
    void fetch(long[] tokens) {
        blocks.fetch(tokens);
    }

    /** Remembers a token; whether it was known. */
    boolean isKnown(long token) {
        return blocks.isKnown(token);
    }
}
