package org.tokenmeter.host.vending;

import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.simulated.SimMeter;
import org.tokenmeter.simulated.scenario.MeterIdentity;
import org.tokenmeter.sts.cipher.DecoderKey;

/**
 * The firmware's meter with the identity of one in the registry: what it answers, the real one
 * answers too, as long as it has used no token yet.
 */
public final class MeterTwin {
    private static final int IMPULSES = 1000;
    private static final long LARGEST_CREDIT = 9_999_999_900_000L;

    private final SimMeter meter;

    /** A meter fresh from its factory, under power. */
    public MeterTwin(Meter known, DecoderKey key) {
        MeterKey held = known.key();
        MeterIdentity identity = new MeterIdentity(Long.parseLong(known.pan().digits()), held.ea(),
                key, held.keyType().code(), Integer.parseInt(held.sgc().digits()),
                held.ti().number(), held.krn().number(), held.ken(), held.baseDate(),
                held.baseDate().firstMinute(), Integer.parseInt(known.pan().manufacturerCode()),
                known.creditSubclass(), IMPULSES, LARGEST_CREDIT, true);
        meter = new SimMeter(identity.newState(), identity.settings(), true);
    }

    /** Types a token and says what came of it. */
    public TokenResult type(TokenText token) {
        byte[] digits = new byte[token.digits().length()];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) (token.digits().charAt(i) - '0');
        }
        meter.type(digits);
        return TokenResult.ofNumber(meter.lastResult());
    }

    /** A row of the display, 0 or 1. */
    public String display(int row) {
        return meter.board().display().row(row).strip();
    }

    /** The meter itself. */
    SimMeter sim() {
        return meter;
    }
}
