package org.tokenmeter.host.vending;

import java.util.Locale;
import org.tokenmeter.host.text.BadValue;

/** What a meter measures; its code is the subclass of credit in units. */
public enum Utility {
    /** Kilowatt-hours. */
    ELECTRICITY("kWh"),
    /** Cubic metres. */
    WATER("m3"),
    /** Cubic metres. */
    GAS("m3"),
    /** Minutes. */
    TIME("minutes");

    private final String unit;

    Utility(String unit) {
        this.unit = unit;
    }

    /** The utility of a name. */
    public static Utility parse(String name) {
        for (Utility utility : values()) {
            if (utility.toString().equals(name.toLowerCase(Locale.ROOT))) {
                return utility;
            }
        }
        throw new BadValue("is not a utility", "electricity, water, gas, time");
    }

    /** 0 to 3. */
    public int code() {
        return ordinal();
    }

    /** The unit that credit is counted in. */
    public String unit() {
        return unit;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
