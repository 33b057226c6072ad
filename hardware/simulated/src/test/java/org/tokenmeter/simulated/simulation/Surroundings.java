package org.tokenmeter.simulated.simulation;

import java.util.IntSummaryStatistics;
import java.util.stream.IntStream;

/** What people do about a meter, with power and without: the load that they want, the cover. */
final class Surroundings {
    private int watts;
    private int difference;
    private boolean coverOpen;

    /** The load of each of one or three phases, once it is supplied. */
    void setLoad(int... wanted) {
        IntSummaryStatistics phases = IntStream.of(wanted).summaryStatistics();
        watts = (int) phases.getSum();
        difference = phases.getMax() - phases.getMin();
    }

    void setCover(boolean open) {
        coverOpen = open;
    }

    boolean isCoverOpen() {
        return coverOpen;
    }

    /** All phases together, in watts. */
    int watts() {
        return watts;
    }

    /** The highest phase less the lowest one, in watts. */
    int difference() {
        return difference;
    }
}
