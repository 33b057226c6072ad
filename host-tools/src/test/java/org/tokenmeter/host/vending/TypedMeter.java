package org.tokenmeter.host.vending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.SimMeter;
import org.tokenmeter.sts.cipher.DecoderKey;

/** A meter of the registry that gets tokens typed, and must answer as expected. */
final class TypedMeter {
    private static final int MILLIONTHS = 6;

    private final MeterTwin twin;

    TypedMeter(Meter known, DecoderKey key) {
        twin = new MeterTwin(known, key);
    }

    /** Types tokens and checks the answer to the last one. */
    void takes(Issue issue, TokenResult expected) {
        takes(issue.tokens(), expected);
    }

    void takes(List<TokenText> tokens, TokenResult expected) {
        TokenResult last = null;
        for (TokenText token : tokens) {
            last = twin.type(token);
        }
        assertEquals(expected, last, () -> twin.display(0) + "|" + twin.display(1));
    }

    void takes(Issue issue) {
        takes(issue, TokenResult.ACCEPT);
    }

    /** The credit in units, or base units of currency. */
    BigDecimal credit() {
        return BigDecimal.valueOf(twin.sim().credit(), MILLIONTHS).stripTrailingZeros();
    }

    String text(RegisterId id) {
        return twin.sim().text(id);
    }

    SimMeter sim() {
        return twin.sim();
    }
}
