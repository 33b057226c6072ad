package org.tokenmeter.desktop;

import org.tokenmeter.hal.Lamps;

/**
 * What can be seen of the meter at one moment.
 *
 * @param firstRow first row of the display, sixteen characters
 * @param secondRow second row
 * @param lamps the lamps that are lit: a sum of the constants of {@link Lamps}
 * @param supplied whether the load switch is closed
 */
record PanelState(String firstRow, String secondRow, int lamps, boolean supplied) {
    /** Before the firmware's first word. */
    static final PanelState DARK = new PanelState(" ".repeat(16), " ".repeat(16), 0, false);

    boolean isLit(int lamp) {
        return (lamps & lamp) != 0;
    }
}
