package org.tokenmeter.simulated.simulation;

import java.math.BigInteger;
import org.tokenmeter.simulated.scenario.MeterIdentity;

/**
 * The credit that a meter must have. Millionths of its unit; amounts are computed exactly, however
 * large.
 */
final class ModelCredit {
    private static final long MILLIONTHS = 1_000_000;
    private static final BigInteger FAR_ABOVE_EVERY_LIMIT = BigInteger.valueOf(Long.MAX_VALUE / 2);

    private final MeterIdentity identity;
    private long paid;
    private long pulses;

    ModelCredit(MeterIdentity identity) {
        this.identity = identity;
    }

    void copy(ModelCredit other) {
        paid = other.paid;
        pulses = other.pulses;
    }

    boolean isSame(ModelCredit other) {
        return paid == other.paid && pulses == other.pulses;
    }

    /** A pulse of the measuring element. */
    void pulse() {
        pulses++;
    }

    /** What passed since the meter was made. */
    long passed() {
        return pulses * MILLIONTHS / identity.impulsesPerUnit();
    }

    /** What is left. Time and money are not what pulses measure. */
    long left() {
        return paid - (identity.creditRegister() < 3 ? passed() : 0);
    }

    /** Everything is taken away, and what is owed is forgiven. */
    void clear() {
        paid -= left();
    }

    /**
     * A credit token of the meter's own kind.
     *
     * @param nibble sign and exponent of money
     */
    Verdict transfer(int nibble, int value) {
        boolean isMoney = identity.creditRegister() > 3;
        int exponent = value >>> 14 | (isMoney ? (nibble & 7) << 2 : 0);
        long amount = amount(exponent, value & 0x3FFF)
                .multiply(BigInteger.valueOf(isMoney ? 10 : 100_000))
                .min(FAR_ABOVE_EVERY_LIMIT).longValue();
        if (isMoney && nibble > 7) {
            paid -= Math.min(amount, Math.max(0, left()));
            return Verdict.ACCEPT;
        }
        if (left() + amount > identity.largestCredit()) {
            return Verdict.OVERFLOW_ERROR;
        }
        paid += amount;
        return Verdict.ACCEPT;
    }

    /** Ten to the exponent times the mantissa, behind all amounts of smaller exponents. */
    static BigInteger amount(int exponent, int mantissa) {
        BigInteger offset = BigInteger.ZERO;
        BigInteger step = BigInteger.ONE;
        for (int e = 0; e < exponent; e++) {
            offset = offset.add(step.shiftLeft(14));
            step = step.multiply(BigInteger.TEN);
        }
        return step.multiply(BigInteger.valueOf(mantissa)).add(offset);
    }
}
