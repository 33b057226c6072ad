package org.tokenmeter.simulated.simulation;

import java.util.StringJoiner;

/** What meters lived through. */
final class LifeTally {
    private static final int REASONS = 6;
    private static final long MILLIS_PER_HOUR = 3_600_000;

    private final long[] tokens = new long[Verdict.values().length];
    private long days;
    private long keys;
    private long charges;
    private long losses;
    private long lost;
    private long stored;
    private long ticks;
    private long loadMillis;
    /** How often each reason came to stand, by the bit of it. */
    private final long[] opened = new long[REASONS];

    void countDay() {
        days++;
    }

    void countKey() {
        keys++;
    }

    /** Credit was charged for pulses, or for a tenth of a minute. */
    void countCharge() {
        charges++;
    }

    /** A token was answered. */
    void countToken(Verdict verdict) {
        tokens[verdict.ordinal()]++;
    }

    /** The firmware was called. */
    void countTick() {
        ticks++;
    }

    /** A load ran. */
    void countLoad(long millis) {
        loadMillis += millis;
    }

    /** These reasons to open the load switch came to stand: a bit each. */
    void countReasons(int reasons) {
        for (int bit = 0; bit < REASONS; bit++) {
            opened[bit] += reasons >>> bit & 1;
        }
    }

    /** The power went at a moment of rest. */
    void countLoss() {
        losses++;
    }

    /** The power was cut in the middle of a write: all of it was stored in the end, or nothing. */
    void countCut(boolean isStored) {
        if (isStored) {
            stored++;
        } else {
            lost++;
        }
    }

    /** Both together. */
    LifeTally plus(LifeTally other) {
        LifeTally sum = new LifeTally();
        for (int i = 0; i < tokens.length; i++) {
            sum.tokens[i] = tokens[i] + other.tokens[i];
        }
        sum.days = days + other.days;
        sum.keys = keys + other.keys;
        sum.charges = charges + other.charges;
        sum.losses = losses + other.losses;
        sum.lost = lost + other.lost;
        sum.stored = stored + other.stored;
        sum.ticks = ticks + other.ticks;
        sum.loadMillis = loadMillis + other.loadMillis;
        for (int bit = 0; bit < REASONS; bit++) {
            sum.opened[bit] = opened[bit] + other.opened[bit];
        }
        return sum;
    }

    /** Days that were lived. */
    long days() {
        return days;
    }

    /** Tokens with this result. */
    long tokens(Verdict verdict) {
        return tokens[verdict.ordinal()];
    }

    /** Whole hours in which a load took power. */
    long loadHours() {
        return loadMillis / MILLIS_PER_HOUR;
    }

    /** Power cuts in the middle of a write after which it was found. */
    long stored() {
        return stored;
    }

    /** Power cuts in the middle of a write after which nothing of it was found. */
    long lost() {
        return lost;
    }

    /** How often a reason to open the load switch came to stand. */
    long opened(int reason) {
        return opened[Integer.numberOfTrailingZeros(reason)];
    }

    @Override
    public String toString() {
        StringJoiner results = new StringJoiner(", ");
        long all = 0;
        for (Verdict verdict : Verdict.values()) {
            all += tokens(verdict);
            if (tokens(verdict) > 0) {
                results.add(verdict + " " + tokens(verdict));
            }
        }
        return ("%d days, %d keys, %d charges, %d ticks, %d h of load, opened %d times for credit, "
                + "%d tests, %d tampers, %d overloads, %d unbalances, %d power losses, "
                + "%d cuts (%d stored, %d lost), ")
                .formatted(days, keys, charges, ticks, loadHours(),
                        opened(ModelSupply.NO_CREDIT), opened(ModelSupply.UNDER_TEST),
                        opened(ModelSupply.TAMPERED), opened(ModelSupply.OVERLOADED),
                        opened(ModelSupply.UNBALANCED), losses, lost + stored, stored, lost)
                + all + " tokens: " + results;
    }
}
