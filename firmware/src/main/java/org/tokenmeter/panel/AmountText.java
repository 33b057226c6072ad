package org.tokenmeter.panel;

/**
 * Amounts as people read them: two decimals, the rest cut off, and the unit behind.
 *
 * <p>Cut off towards zero: the display never shows credit that is not there.
 *
 * <p><b>Units.</b> Millionths of a kilowatt-hour, cubic metre, minute or base unit of a currency;
 * the unit is numbered as {@link org.tokenmeter.register.RegisterId#CREDIT_UNIT} is.
 */
final class AmountText {
    private static final int MILLIONTHS_PER_HUNDREDTH = 10_000;
    private static final int DECIMALS = 2;

    private AmountText() {
    }

    /** The unit with a blank before it; empty for currency, which has no name here. */
    static String unit(int creditUnit) {
        switch (creditUnit) {
            case 0:
                return " kWh";
            case 1:
            case 2:
                return " m3";
            case 3:
                return " min";
            default:
                return "";
        }
    }

    /** Characters of the number, its sign and point included. */
    static int width(long millionths) {
        long hundredths = hundredths(millionths);
        int whole = Screen.digits((int) (Math.abs(hundredths) / 100));
        return (hundredths < 0 ? 1 : 0) + whole + 1 + DECIMALS;
    }

    /** Writes the number and returns the column behind it. */
    static int write(Screen screen, int row, int column, long millionths) {
        long hundredths = hundredths(millionths);
        int next = column;
        if (hundredths < 0) {
            next = screen.put(row, next, (byte) '-');
        }
        int whole = (int) (Math.abs(hundredths) / 100);
        next = screen.writePadded(row, next, whole, Screen.digits(whole));
        next = screen.put(row, next, (byte) '.');
        return screen.writePadded(row, next, Math.abs(hundredths) % 100, DECIMALS);
    }

    /** Writes a number that is not negative without decimals that are zero: 25 or 0.1. */
    static int writeShort(Screen screen, int row, int column, long millionths) {
        long hundredths = hundredths(millionths);
        int next = screen.writeNumber(row, column, (int) (hundredths / 100));
        if (hundredths % 100 == 0) {
            return next;
        }
        next = screen.put(row, next, (byte) '.');
        return hundredths % 10 == 0 ? screen.writeNumber(row, next, (int) (hundredths / 10 % 10))
                : screen.writePadded(row, next, hundredths % 100, DECIMALS);
    }

    /** Characters that {@link #writeShort} writes. */
    static int shortWidth(long millionths) {
        long hundredths = hundredths(millionths);
        int whole = Screen.digits((int) (hundredths / 100));
        if (hundredths % 100 == 0) {
            return whole;
        }
        return whole + (hundredths % 10 == 0 ? DECIMALS : DECIMALS + 1);
    }

    private static long hundredths(long millionths) {
        return millionths / MILLIONTHS_PER_HUNDREDTH;
    }
}
