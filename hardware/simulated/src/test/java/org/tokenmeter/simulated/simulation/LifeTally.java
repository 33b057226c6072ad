package org.tokenmeter.simulated.simulation;

import java.util.StringJoiner;

/** What meters lived through. */
final class LifeTally {
    private final long[] tokens = new long[Verdict.values().length];
    private long days;
    private long keys;
    private long pulses;
    private long losses;
    private long lost;
    private long stored;

    void countDay() {
        days++;
    }

    void countKey() {
        keys++;
    }

    void countPulse() {
        pulses++;
    }

    /** A token was answered. */
    void countToken(Verdict verdict) {
        tokens[verdict.ordinal()]++;
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
        sum.pulses = pulses + other.pulses;
        sum.losses = losses + other.losses;
        sum.lost = lost + other.lost;
        sum.stored = stored + other.stored;
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

    /** Power cuts in the middle of a write after which it was found. */
    long stored() {
        return stored;
    }

    /** Power cuts in the middle of a write after which nothing of it was found. */
    long lost() {
        return lost;
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
        return "%d days, %d keys, %d pulses, %d power losses, %d cuts (%d stored, %d lost), "
                .formatted(days, keys, pulses, losses, lost + stored, stored,
                        lost) + all + " tokens: " + results;
    }
}
