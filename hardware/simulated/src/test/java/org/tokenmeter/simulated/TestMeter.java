package org.tokenmeter.simulated;

import java.util.SplittableRandom;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.simulation.KnownKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;

/** A meter whose key the tests know, and the tokens for it. */
final class TestMeter {
    static final int MANUFACTURER = 7;

    private final KnownKey key;
    private final SimMeter meter;

    TestMeter(EncryptionAlgorithm algorithm, long seed) {
        this(algorithm, seed, 0);
    }

    /** A meter whose simulation has a seed too, beside that of its key. */
    TestMeter(EncryptionAlgorithm algorithm, long seed, long simulationSeed) {
        this(algorithm, seed, simulationSeed, 0, 1000, Pack.DEFAULT);
    }

    /** A meter that counts its credit in another register, at any pulse constant, by any rules. */
    TestMeter(EncryptionAlgorithm algorithm, long seed, long simulationSeed, int creditRegister,
            int impulses, Pack pack) {
        key = KnownKey.random(algorithm, new SplittableRandom(seed));
        MeterState state = new MeterState();
        state.loadKey(algorithm, key.decoder(), 2, 1, 255);
        state.startIdentifiers(BaseDate.BASE_2014, 50, 0);
        meter = new SimMeter(state, new MeterSettings(0, MANUFACTURER, creditRegister, impulses,
                99_999_900_000L), true, simulationSeed, pack);
    }

    /** The key that the meter was made with. */
    KnownKey key() {
        return key;
    }

    SimMeter meter() {
        return meter;
    }

    /** Digits of a credit token; fields below 0x4000 are tenths of a kilowatt-hour. */
    byte[] credit(int tid, int field) {
        return key.credit(0, tid, field);
    }

    /** Digits of any token. */
    byte[] token(int tokenClass, int subclass, long body) {
        return key.token(tokenClass, subclass, body);
    }

    /** Lets a penalty pass, if there is one. */
    void waitUntilUnlocked() {
        meter.advance(meter.read(RegisterId.LOCK_OUT_TIME) * 1000);
    }

    /** Types a token and answers its result. */
    TokenResult type(byte[] digits) {
        meter.type(digits);
        long number = meter.read(RegisterId.LAST_TOKEN_RESULT);
        for (TokenResult result : TokenResult.values()) {
            if (result.number() == number) {
                return result;
            }
        }
        throw new AssertionError("result number " + number);
    }
}
