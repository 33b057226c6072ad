package org.tokenmeter.panel;

/**
 * Energy as people read it: kilowatt-hours with two decimals, the rest cut off.
 *
 * <p>Cut off towards zero: the display never shows credit that is not there.
 */
final class EnergyText {
    private static final int MILLI_WATT_HOURS_PER_HUNDREDTH = 10_000;
    private static final int DECIMALS = 2;

    private EnergyText() {
    }

    /** Characters of the text, its sign and point included. */
    static int width(long milliWattHours) {
        int hundredths = hundredths(milliWattHours);
        int whole = Screen.digits(Math.abs(hundredths) / 100);
        return (hundredths < 0 ? 1 : 0) + whole + 1 + DECIMALS;
    }

    /** Writes the text and returns the column behind it. */
    static int write(Screen screen, int row, int column, long milliWattHours) {
        int hundredths = hundredths(milliWattHours);
        int next = column;
        if (hundredths < 0) {
            next = screen.put(row, next, (byte) '-');
        }
        int whole = Math.abs(hundredths) / 100;
        next = screen.writePadded(row, next, whole, Screen.digits(whole));
        next = screen.put(row, next, (byte) '.');
        return screen.writePadded(row, next, Math.abs(hundredths) % 100, DECIMALS);
    }

    private static int hundredths(long milliWattHours) {
        return (int) (milliWattHours / MILLI_WATT_HOURS_PER_HUNDREDTH);
    }
}
