package org.tokenmeter.simulated.simulation;

import java.util.SplittableRandom;

/** What customers switch on: nothing, little, and loads at the edges of the meter's limits. */
final class LoadSource {
    private static final long WATT_MILLIS_PER_KILOWATT_HOUR = 3_600_000_000L;
    private static final int MOST_WATTS = 60_000;
    /** Few enough pulses for ten seconds above a limit to be lived one by one. */
    private static final int MILLIS_PER_PULSE = 40;
    private static final int PHASES = 3;

    private final SplittableRandom random;
    private final int most;

    LoadSource(SplittableRandom random, int impulsesPerUnit) {
        this.random = random;
        most = (int) Math.min(MOST_WATTS,
                WATT_MILLIS_PER_KILOWATT_HOUR / impulsesPerUnit / MILLIS_PER_PULSE);
    }

    /** Watts of one phase or of three. */
    int[] next(ModelMeter model) {
        int total = total(model.maximumPower());
        return random.nextBoolean() ? new int[] {total}
                : phases(total, model.unbalanceLimit());
    }

    private int total(int limit) {
        if (limit == 0 || limit >= most || random.nextInt(3) == 0) {
            return switch (random.nextInt(12)) {
                case 0, 1 -> 0;
                case 2 -> random.nextInt(MOST_WATTS);
                default -> any();
            };
        }
        return switch (random.nextInt(6)) {
            case 0 -> limit;
            case 1, 2 -> limit + 1;
            case 3 -> random.nextInt(limit);
            default -> Math.min(most, limit + 1 + random.nextInt(limit));
        };
    }

    /** Small loads are as likely as large ones. */
    private int any() {
        return Math.min(most, random.nextInt(1 << random.nextInt(5, 17)));
    }

    private int[] phases(int total, int limit) {
        int difference = limit == 0 || limit >= most || random.nextInt(4) == 0
                ? random.nextInt(total + 1) : limit + random.nextInt(2) * (1 + any() / 2);
        int lowest = Math.max(0, total - difference) / PHASES;
        int[] watts = {lowest, lowest, lowest};
        watts[random.nextInt(PHASES)] += Math.min(difference, most);
        return watts;
    }
}
