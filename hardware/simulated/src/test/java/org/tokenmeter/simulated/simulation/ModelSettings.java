package org.tokenmeter.simulated.simulation;

import java.util.Arrays;

/** What management tokens must have set, and what an extended read shows of it. */
final class ModelSettings {
    private static final int FLAG_INDEX = 63;
    private static final int FLAGS = 512;
    private static final int[] NOTHING_SET = new int[FLAG_INDEX + FLAGS];

    /** By the subclass of the token that sets it. */
    private final int[] values = new int[8];
    /** The values of the extended set, and its flags behind them; copies of a model share it. */
    private int[] extended = NOTHING_SET;
    private int reading;

    void copy(ModelSettings other) {
        System.arraycopy(other.values, 0, values, 0, values.length);
        extended = other.extended;
        reading = other.reading;
    }

    boolean isSame(ModelSettings other) {
        return Arrays.equals(values, other.values) && Arrays.equals(extended, other.extended);
    }

    /** A management token with this subclass and 16-bit value. */
    void set(int subclass, int value) {
        switch (subclass) {
            case 0, 6 -> values[subclass] =
                    ModelCredit.amount(value >>> 14, value & 0x3FFF).intValue();
            case 2, 7 -> values[subclass] = value;
            case 10 -> extend(value >>> 10, value & 0x3FF);
            default -> { }
        }
    }

    private void extend(int index, int value) {
        extended = extended.clone();
        if (index == FLAG_INDEX) {
            extended[FLAG_INDEX + (value >>> 1)] = value & 1;
        } else {
            extended[index] = value;
        }
    }

    /** An extended read with this body: six bits of index, and nine of a flag's. */
    void read(long body) {
        int index = (int) (body >>> 38);
        reading = index < FLAG_INDEX ? index : FLAG_INDEX + ((int) (body >>> 29) & 0x1FF);
    }

    void powerOff() {
        reading = 0;
    }

    /** What a token of this subclass set. */
    int value(int subclass) {
        return values[subclass];
    }

    /** What the last extended read shows. */
    int shown() {
        return extended[reading];
    }
}
