package org.tokenmeter.simulated.scenario;

import org.tokenmeter.hal.Display;
import org.tokenmeter.simulated.SimMeter;

/**
 * What can be seen of a meter at one moment. Looking changes nothing.
 *
 * @param millis virtual time since the meter was made, in milliseconds
 * @param powered whether it has power
 * @param firstRow the characters of the display's first row
 * @param secondRow those of its second row
 * @param supplied whether the load switch is closed
 * @param credit the credit register as {@code expect credit} compares it; without power, as the
 *     memory holds it
 */
public record Moment(long millis, boolean powered, String firstRow, String secondRow,
        boolean supplied, String credit) {
    private static final String BLANK_ROW = " ".repeat(Display.COLUMNS);

    /** Before a meter is switched on for the first time. */
    static final Moment START = new Moment(0, false, BLANK_ROW, BLANK_ROW, false, "0");

    /** What can be seen of a meter now. */
    static Moment of(SimMeter meter) {
        return new Moment(meter.board().now(), meter.isPowered(), meter.board().display().row(0),
                meter.board().display().row(1), meter.board().loadSwitch().isClosed(),
                Expectation.Credit.decimal(meter.credit()));
    }
}
