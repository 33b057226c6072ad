package org.tokenmeter.host.sms;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A token in a message.
 *
 * @param digits twenty, below 2^66
 * @param tokenClass the class in its bits 28 and 27, in clear: 0 credit, 1 test, 2 management
 * @param freeUnits what a free token is worth, where the message says it
 */
public record FoundToken(String digits, int tokenClass, TokenRole role,
        Optional<BigDecimal> freeUnits) {
    /** Whether it gives credit. */
    public boolean givesCredit() {
        return tokenClass == 0;
    }
}
