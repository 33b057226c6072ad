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

    /** Says that a token will be asked for soon. */
    void fetch(FoundToken token) {
        blocks.fetch(block(token));
    }

    /** Remembers a token; whether it was known. */
    boolean isKnown(FoundToken token) {
        return blocks.isKnown(block(token));
    }

    private static long block(FoundToken token) {
        return TokenClass.cipherBlock(token.high(), token.low());
    }
}
