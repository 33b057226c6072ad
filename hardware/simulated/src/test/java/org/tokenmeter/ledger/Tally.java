package org.tokenmeter.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts cuts, and the harm that they did. */
final class Tally {
    private static final int EXAMPLES = 3;

    private final long[] harms = new long[Harm.values().length];
    private final List<String> examples = new ArrayList<>();
    private long cuts;

    /** Counts a cut. */
    void count() {
        cuts++;
    }

    /** Counts harm. */
    void note(Harm harm, Object where) {
        harms[harm.ordinal()]++;
        if (examples.size() < EXAMPLES) {
            examples.add(harm + " at " + where);
        }
    }

    /** Both counts together. */
    Tally plus(Tally other) {
        Tally sum = new Tally();
        sum.cuts = cuts + other.cuts;
        for (int i = 0; i < harms.length; i++) {
            sum.harms[i] = harms[i] + other.harms[i];
        }
        sum.examples.addAll(examples);
        sum.examples.addAll(other.examples);
        sum.examples.subList(Math.min(EXAMPLES, sum.examples.size()), sum.examples.size()).clear();
        return sum;
    }

    /** Cuts that were tried. */
    long cuts() {
        return cuts;
    }

    /** Cuts that did harm. */
    long harms() {
        return Arrays.stream(harms).sum();
    }

    /** Cuts that did one kind of harm. */
    long harms(Harm harm) {
        return harms[harm.ordinal()];
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Harm harm : Harm.values()) {
            if (harms(harm) > 0) {
                text.append(harm).append(' ').append(harms(harm)).append(", ");
            }
        }
        return text.append(examples).toString();
    }
}
