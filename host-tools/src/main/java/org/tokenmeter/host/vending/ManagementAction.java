package org.tokenmeter.host.vending;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.tokenmeter.host.text.Refusal;
import org.tokenmeter.host.token.Management;
import org.tokenmeter.host.token.Token;

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
