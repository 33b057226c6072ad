package org.tokenmeter.simulated.simulation;

import java.math.BigInteger;
import org.tokenmeter.simulated.scenario.MeterIdentity;

/**
 * The credit that a meter must have. Millionths of its unit; amounts are computed exactly, however
 * large.
 */
final class ModelCredit {
    private static final long MILLIONTHS = 1_000_000;
    private static final int MILLIS_PER_TENTH = 6_000;
    private static final int MILLIONTHS_PER_TENTH = 100_000;
    private static final BigInteger THOUSAND = BigInteger.valueOf(1_000);
    private static final BigInteger FAR_ABOVE_EVERY_LIMIT = BigInteger.valueOf(Long.MAX_VALUE / 2);

    private final MeterIdentity identity;
    private long paid;
    /** What passed, times a thousand and the pulse constant. */
    private BigInteger passed = BigInteger.ZERO;
    /** What it cost, times a thousand. */
    private BigInteger cost = BigInteger.ZERO;
    /** What passed, in whole millionths. */
    private long quantity;
    /** What it cost, in whole millionths. */
    private long charged;
    /** Time that passed and was not charged yet: less than a tenth of a minute. */
    private long millis;

    ModelCredit(MeterIdentity identity) {
        this.identity = identity;
    }

    void copy(ModelCredit other) {
        paid = other.paid;
        passed = other.passed;
        cost = other.cost;
        quantity = other.quantity;
        charged = other.charged;
        millis = other.millis;
    }

    boolean isSame(ModelCredit other) {
        return paid == other.paid && passed.equals(other.passed) && cost.equals(other.cost);
    }

    /**
     * Pulses of the measuring element.
     *
     * @param factor of a water meter, as its token gives it; 0 for one
     * @param rate in money, as its token gives it
     */
    void count(long pulses, int factor, int rate) {
        boolean isWater = (identity.creditRegister() & 3) == 1;
        pass(BigInteger.valueOf(MILLIONTHS * pulses)
                .multiply(isWater && factor != 0 ? amount(factor) : THOUSAND), rate);
    }

    /** Time with the supply on; whole tenths of a minute are charged. */
    void run(long supplied, int rate) {
        millis += supplied;
        long tenths = millis / MILLIS_PER_TENTH;
        millis %= MILLIS_PER_TENTH;
        if (tenths > 0) {
            pass(BigInteger.valueOf(tenths * MILLIONTHS_PER_TENTH * identity.impulsesPerUnit())
                    .multiply(THOUSAND), rate);
        }
    }

    private void pass(BigInteger parts, int rate) {
        long before = quantity;
        passed = passed.add(parts);
        quantity = passed.divide(THOUSAND.multiply(
                BigInteger.valueOf(identity.impulsesPerUnit()))).longValueExact();
        cost = cost.add(BigInteger.valueOf(quantity - before)
                .multiply(identity.creditRegister() > 3 ? amount(rate) : THOUSAND));
        charged = cost.divide(THOUSAND).longValueExact();
    }

    /** What was not charged yet is lost. */
    void powerOff() {
        millis = 0;
    }

    /** Whether time is what passes. */
    boolean isOfTime() {
        return (identity.creditRegister() & 3) == 3;
    }

    /** What passed since the meter was made. */
    long passed() {
        return quantity;
    }

    /** What is left. */
    long left() {
        return paid - charged;
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
