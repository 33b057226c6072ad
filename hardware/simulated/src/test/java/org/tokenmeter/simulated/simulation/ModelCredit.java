package org.tokenmeter.simulated.simulation;

import java.math.BigInteger;
import org.tokenmeter.simulated.scenario.MeterIdentity;

/**
 * The credit that a meter must have. Millionths of its unit; amounts are computed exactly, however
 * large.
 */
final class ModelCredit {
    private static final long MILLIONTHS = 1_000_000;
    private static final BigInteger THOUSAND = BigInteger.valueOf(1_000);
    private static final BigInteger FAR_ABOVE_EVERY_LIMIT = BigInteger.valueOf(Long.MAX_VALUE / 2);

    private final MeterIdentity identity;
    private long paid;
    /** What passed, times a thousand and the pulse constant. */
    private BigInteger passed = BigInteger.ZERO;
    /** What it cost, times a thousand. */
    private BigInteger cost = BigInteger.ZERO;

    ModelCredit(MeterIdentity identity) {
        this.identity = identity;
    }

    void copy(ModelCredit other) {
        paid = other.paid;
        passed = other.passed;
        cost = other.cost;
    }

    boolean isSame(ModelCredit other) {
        return paid == other.paid && passed.equals(other.passed) && cost.equals(other.cost);
    }

    /**
     * A pulse of the measuring element.
     *
     * @param factor of a water meter, as its token gives it; 0 for one
     * @param rate in money, as its token gives it
     */
    void pulse(int factor, int rate) {
        boolean isWater = (identity.creditRegister() & 3) == 1;
        long before = passed();
        passed = passed.add(BigInteger.valueOf(MILLIONTHS)
                .multiply(isWater && factor != 0 ? amount(factor) : THOUSAND));
        cost = cost.add(BigInteger.valueOf(passed() - before)
                .multiply(identity.creditRegister() > 3 ? amount(rate) : THOUSAND));
    }

    /** What passed since the meter was made. */
    long passed() {
        return passed.divide(THOUSAND.multiply(BigInteger.valueOf(identity.impulsesPerUnit())))
                .longValueExact();
    }

    /** What is left. */
    long left() {
        return paid - cost.divide(THOUSAND).longValueExact();
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

    private static BigInteger amount(int field) {
        return amount(field >>> 14, field & 0x3FFF);
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
