package org.tokenmeter.host.sms;

import java.math.BigDecimal;
import java.util.Optional;
import org.tokenmeter.sts.token.TokenClass;

/**
 * A token in a message.
 *
 * @param digits twenty, below 2^66
 * @param high the number's bits 65 and 64
 * @param low its bits 63 to 0
 * @param freeUnits what a free token is worth, where the message says it
 */
public record FoundToken(String digits, int high, long low, TokenRole role,
        Optional<BigDecimal> freeUnits) {
    /** The class in its bits 28 and 27, in clear: 0 credit, 1 test, 2 management. */
    public int tokenClass() {
        return TokenClass.of(low);
    }

    /** Whether it gives credit. */
    public boolean givesCredit() {
        return tokenClass() == TokenClass.CREDIT;
    }
}
