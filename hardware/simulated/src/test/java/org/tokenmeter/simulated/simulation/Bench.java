package org.tokenmeter.simulated.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.SimMeter;
import org.tokenmeter.simulated.scenario.MeterIdentity;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.TokenClass;

/**
 * A meter with its model beside it, for tokens that are sent one by one: each must get the result
 * that the model gives it.
 */
final class Bench {
    /** The maker of the meters here. */
    static final int MANUFACTURER = 7;
    /** The first TID that {@link #takesGoodToken} uses: above all that tests choose themselves. */
    private static final int FIRST_GOOD = 1 << 20;
    private static final int NO_CREDIT = 0;

    private final SimMeter meter;
    private final ModelMeter model;
    private final int register;
    private int good = FIRST_GOOD;

    /**
     * A new meter.
     *
     * @param keyType KT of its key: 0 to 2
     * @param register what its credit is counted in: 0 to 7
     */
    Bench(KnownKey key, int keyType, int register) {
        MeterIdentity identity = identity(key, keyType, register);
        this.register = register;
        meter = new SimMeter(identity.newState(), identity.settings(), true);
        model = new ModelMeter(identity, key);
    }

    /** A meter of 2014 that was never used. */
    static MeterIdentity identity(KnownKey key, int keyType, int register) {
        BaseDate date = BaseDate.BASE_2014;
        return new MeterIdentity(0, key.algorithm(), key.decoder(), keyType, 123_456, 1, 1, 255,
                date, date.firstMinute(), MANUFACTURER, register, 1000, 99_999_900_000L, true);
    }

    SimMeter meter() {
        return meter;
    }

    /** The key that the meter has now. */
    KnownKey key() {
        return model.key().key();
    }

    /** Sends digits; the result is what the model says. */
    Verdict send(byte... digits) {
        long now = meter.board().now();
        model.pass(now);
        Verdict expected = model.judge(digits, now);
        meter.send(digits);
        Verdict result = Verdict.of(meter.lastResult());
        assertEquals(expected, result, () -> Arrays.toString(digits));
        return result;
    }

    /** Lets a penalty pass. */
    void unlock() {
        meter.advance(meter.read(RegisterId.LOCK_OUT_TIME) * 1000);
    }

    /** Every register is what the model says. */
    void check() {
        model.pass(meter.board().now());
        assertArrayEquals(model.registers(meter.board().now()), ModelMeter.WATCHED.stream()
                .mapToLong(meter::read).toArray());
    }

    /** After any penalty the meter takes a token that is good; it brings nothing. */
    void takesGoodToken() {
        unlock();
        assertEquals(Verdict.ACCEPT, send(goodToken()));
    }

    /** A token that is good, of credit where the meter may take that, and brings nothing. */
    byte[] goodToken() {
        return model.key().type() == 2 ? key().credit(register, good++, NO_CREDIT)
                : key().token(TokenClass.MANAGEMENT, 5, good++, 0);
    }
}
