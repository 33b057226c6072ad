package org.tokenmeter.desktop;

import org.tokenmeter.hal.Lamps;

/**
 * What can be seen of the meter at one moment.
 *
 * @param firstRow first row of the display, sixteen characters
 * @param secondRow second row
 * @param lamps the lamps that are lit: a sum of the constants of {@link Lamps}
 * @param supplied whether the load switch is closed
 * @param sounding whether the buzzer sounds
 * @param pressed the key that is down, as it is labelled; {@link PanelKeys#NOTHING} if none is
 * @param around what a person does to the meter
 */
record PanelState(String firstRow, String secondRow, int lamps, boolean supplied, boolean sounding,
        char pressed, Surroundings around) {
    boolean isLit(int lamp) {
        return (lamps & lamp) != 0;
    }

    /** What flows through the load switch, in watts. */
    int flowingWatts() {
        return supplied ? around.loadWatts() : 0;
    }
}
