package org.tokenmeter.simulated;

import java.util.SplittableRandom;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.ClearBlock;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenDigits;

/** A meter whose key the tests know, and the tokens for it. */
final class TestMeter {
    static final int MANUFACTURER = 7;

    private final EncryptionAlgorithm algorithm;
    private final DecoderKey key = new DecoderKey();
    private final SimMeter meter;

    TestMeter(EncryptionAlgorithm algorithm, long seed) {
        this(algorithm, seed, 0);
    }

    /** A meter whose simulation has a seed too, beside that of its key. */
    TestMeter(EncryptionAlgorithm algorithm, long seed, long simulationSeed) {
        this.algorithm = algorithm;
        SplittableRandom random = new SplittableRandom(seed);
        MeterState state = new MeterState();
        load(key, random);
        state.loadKey(algorithm, key, 2, 1, 255);
        state.startIdentifiers(BaseDate.BASE_2014, 50, 0);
        meter = new SimMeter(state, new MeterSettings(0, MANUFACTURER, 0, 1000, 99_999_900_000L),
                true, simulationSeed);
    }

    private void load(DecoderKey loaded, SplittableRandom random) {
        if (algorithm == EncryptionAlgorithm.EA11) {
            loaded.load(random.nextLong(), random.nextLong());
        } else {
            loaded.load(random.nextLong());
        }
    }

    SimMeter meter() {
        return meter;
    }

    /** Digits of a credit token; fields below 0x4000 are tenths of a kilowatt-hour. */
    byte[] credit(int tid, int field) {
        return token(TokenClass.CREDIT, 0, ClearBlock.body(5, tid, field));
    }

    /** Digits of any token. */
    byte[] token(int tokenClass, int subclass, long body) {
        long block = ClearBlock.of(tokenClass, subclass, body);
        long sent = TokenClass.isEncrypted(tokenClass)
                ? algorithm.cipher().encrypt(key, block) : block;
        byte[] digits = new byte[TokenDigits.COUNT];
        TokenDigits.write(TokenClass.high(sent), TokenClass.low(tokenClass, sent), digits);
        return digits;
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
