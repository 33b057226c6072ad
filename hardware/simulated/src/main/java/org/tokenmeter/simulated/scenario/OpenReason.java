package org.tokenmeter.simulated.scenario;

import java.util.EnumSet;
import java.util.Set;
import org.tokenmeter.meter.supply.Supply;

/** Why the load switch is open, by the words of the language. */
public enum OpenReason {
    CREDIT(Supply.CREDIT),
    TAMPER(Supply.TAMPER),
    OVERLOAD(Supply.OVERLOAD),
    PHASE_UNBALANCE(Supply.PHASE_UNBALANCE),
    UNCOMMISSIONED(Supply.UNCOMMISSIONED),
    TEST(Supply.TEST),
    SERVICE(Supply.SERVICE);

    private final int bit;

    OpenReason(int bit) {
        this.bit = bit;
    }

    /** The reasons in a set of bits. */
    public static Set<OpenReason> of(int bits) {
        Set<OpenReason> reasons = EnumSet.noneOf(OpenReason.class);
        for (OpenReason reason : values()) {
            if ((bits & reason.bit) != 0) {
                reasons.add(reason);
            }
        }
        return reasons;
    }
}
