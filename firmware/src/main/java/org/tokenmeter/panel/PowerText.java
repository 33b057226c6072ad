package org.tokenmeter.panel;

/** Power as people read it: kilowatts with two decimals, the rest cut off; without, if large. */
final class PowerText {
    private static final int MOST_WITH_DECIMALS = 99_999;
    private static final int WATTS_PER_KILOWATT = 1_000;
    private static final int WATTS_PER_HUNDREDTH = 10;
    private static final String UNIT = "kW";
    private static final int DECIMALS = 2;

    private PowerText() {
    }

    /** Characters of the number and its unit: at most seven. */
    static int width(int watts) {
        int whole = Screen.digits(watts / WATTS_PER_KILOWATT) + UNIT.length();
        return hasDecimals(watts) ? whole + 1 + DECIMALS : whole;
    }

    /** Writes the number and its unit. */
    static void write(Screen screen, int row, int column, int watts) {
        int next = screen.writeNumber(row, column, watts / WATTS_PER_KILOWATT);
        if (hasDecimals(watts)) {
            next = screen.put(row, next, (byte) '.');
            next = screen.writePadded(row, next,
                    watts % WATTS_PER_KILOWATT / WATTS_PER_HUNDREDTH, DECIMALS);
        }
        screen.write(row, next, UNIT);
    }

    private static boolean hasDecimals(int watts) {
        return watts <= MOST_WITH_DECIMALS;
    }
}
