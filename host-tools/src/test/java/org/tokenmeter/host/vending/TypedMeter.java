package org.tokenmeter.host.vending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.SimMeter;
import org.tokenmeter.simulated.scenario.MeterIdentity;
import org.tokenmeter.sts.cipher.DecoderKey;

/** The firmware's meter with the identity of a registry's, and a finger on its keys. */
final class TypedMeter {
    private static final int IMPULSES = 1000;
    private static final long LARGEST_CREDIT = 9_999_999_900_000L;
    private static final int MILLIONTHS = 6;

    private final SimMeter meter;

    TypedMeter(Meter known, DecoderKey key) {
        MeterKey held = known.key();
        MeterIdentity identity = new MeterIdentity(Long.parseLong(known.pan().digits()), held.ea(),
                key, held.keyType().code(), Integer.parseInt(held.sgc().digits()),
                held.ti().number(), held.krn().number(), held.ken(), held.baseDate(),
                held.baseDate().firstMinute(), Integer.parseInt(known.pan().manufacturerCode()),
                known.creditSubclass(), IMPULSES, LARGEST_CREDIT, true);
        meter = new SimMeter(identity.newState(), identity.settings(), true);
    }

    /** Types tokens and checks the answer to the last one. */
    void takes(Issue issue, TokenResult expected) {
        takes(issue.tokens(), expected);
    }

    void takes(List<TokenText> tokens, TokenResult expected) {
        for (TokenText token : tokens) {
            byte[] digits = new byte[token.digits().length()];
            for (int i = 0; i < digits.length; i++) {
                digits[i] = (byte) (token.digits().charAt(i) - '0');
            }
            meter.type(digits);
        }
        assertEquals(expected.number(), meter.lastResult(), () -> "the display says "
                + meter.board().display().row(0) + "|" + meter.board().display().row(1));
    }

    void takes(Issue issue) {
        takes(issue, TokenResult.ACCEPT);
    }

    /** The credit in units, or base units of currency. */
    BigDecimal credit() {
        return BigDecimal.valueOf(meter.credit(), MILLIONTHS).stripTrailingZeros();
    }

    String text(RegisterId id) {
        return meter.text(id);
    }

    SimMeter sim() {
        return meter;
    }
}
