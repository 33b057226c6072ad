package org.tokenmeter.host.vending;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.tokenmeter.host.text.Refusal;
import org.tokenmeter.host.token.Management;
import org.tokenmeter.host.token.Token;
import org.tokenmeter.sts.token.Amount;
import org.tokenmeter.sts.token.ExtendedSet;

/** The management tokens of class 2, and which meters take them. */
public enum ManagementAction {
    /** 2/0, watts in the encoding of amounts; 0 for no limit. */
    POWER_LIMIT(0, Utility.ELECTRICITY),
    /** 2/1, a register of 0 to 7, or FFFF for all. */
    CLEAR_CREDIT(1, null),
    /** 2/2, thousandths of the base unit of currency, in the encoding of amounts. */
    TARIFF(2, null),
    /** 2/5, always 0. */
    CLEAR_TAMPER(5, null),
    /** 2/6, watts in the encoding of amounts; 0 for no limit. */
    PHASE_LIMIT(6, Utility.ELECTRICITY),
    /** 2/7, thousandths in the encoding of amounts. */
    WATER_FACTOR(7, Utility.WATER),
    /** 2/10: see the firmware's ExtendedSet. */
    EXTENDED(10, null);

    /** Every credit register of a meter. */
    public static final int ALL_REGISTERS = 0xFFFF;

    private static final int THOUSANDTHS = 3;

    private final int subclass;
    private final Optional<Utility> utility;

    ManagementAction(int subclass, Utility utility) {
        this.subclass = subclass;
        this.utility = Optional.ofNullable(utility);
    }

    /** The subclass of its token. */
    public int subclass() {
        return subclass;
    }

    /** What a field of 16 bits sets, as the meter will hold it; see {@link #unit}. */
    String value(int field) {
        return switch (this) {
            case POWER_LIMIT, PHASE_LIMIT -> Integer.toString(Amount.decode(field));
            case CLEAR_CREDIT -> field == ALL_REGISTERS ? "all registers" : "register " + field;
            case TARIFF -> thousandths(Amount.decode(field));
            case CLEAR_TAMPER -> "";
            case WATER_FACTOR -> field == 0 ? "1" : thousandths(Amount.decode(field));
            case EXTENDED -> extended(field);
        };
    }

    private static String thousandths(int number) {
        return BigDecimal.valueOf(number, THOUSANDTHS).stripTrailingZeros().toPlainString();
    }

    private static String extended(int field) {
        return ExtendedSet.index(field) == ExtendedSet.FLAG
                ? "flag " + ExtendedSet.flagIndex(field) + " = " + (ExtendedSet.flag(field) ? 1 : 0)
                : "index " + ExtendedSet.index(field) + " = " + ExtendedSet.value(field);
    }

    /** The unit of its value; empty when it has none. */
    String unit() {
        return switch (this) {
            case POWER_LIMIT, PHASE_LIMIT -> "W";
            case TARIFF -> "per unit";
            case CLEAR_CREDIT, CLEAR_TAMPER, WATER_FACTOR, EXTENDED -> "";
        };
    }

    /** What is told of a token that carries a field to a meter, by name. */
    Map<String, String> described(Meter meter, int field) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("action", toString());
        if (!value(field).isEmpty()) {
            lines.put("value", value(field));
        }
        if (!unit().isEmpty()) {
            lines.put("unit", unit());
        }
        if (this == TARIFF && !meter.inCurrency()) {
            lines.put("note", "the meter counts " + meter.utility().unit()
                    + ": it keeps the rate, and charges nothing by it");
        }
        return lines;
    }

    /** The token for a meter, as soon as its TID is known. */
    IntFunction<Token> token(Meter meter, int field) {
        requireFit(meter, field);
        int rnd = Job.rnd();
        return tid -> new Management(subclass, rnd, tid, field);
    }

    /** Refuses a meter that would answer FUNCTION_ERROR or RANGE_ERROR. */
    private void requireFit(Meter meter, int field) {
        if (utility.isPresent() && utility.get() != meter.utility()) {
            throw new Refusal(this + " is for meters of " + utility.get() + ", and " + meter.pan()
                    + " measures " + meter.utility(), "check the meter's number");
        }
        if (this == CLEAR_CREDIT && field != meter.creditSubclass() && field != ALL_REGISTERS) {
            throw new Refusal("meter " + meter.pan() + " has another credit register",
                    "leave --register out: the meter's own one is cleared then");
        }
    }

    /** The word for it on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
