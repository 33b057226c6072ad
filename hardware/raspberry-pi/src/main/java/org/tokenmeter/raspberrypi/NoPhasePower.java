package org.tokenmeter.raspberrypi;

import org.tokenmeter.hal.PhasePower;

/** A board that measures no power. */
enum NoPhasePower implements PhasePower {
    /** The only one. */
    INSTANCE;

    @Override
    public int phases() {
        return 0;
    }

    @Override
    public int watts(int phase) {
        throw new IndexOutOfBoundsException(phase);
    }
}
