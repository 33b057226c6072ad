package org.tokenmeter.host.vending;

import java.math.BigDecimal;

/** What someone asks the desk for. Its text says all of it, so that two orders can be compared. */
public sealed interface Order {
    /** The whole order in one line. */
    String text();

    /**
     * Credit in units, whatever they cost.
     *
     * @param units kWh, m3 or minutes
     */
    record Units(BigDecimal units) implements Order {
        @Override
        public String text() {
            return "units " + units.stripTrailingZeros().toPlainString();
        }
    }

    /**
     * Credit for money: through the tariff, or as it is on a meter that counts in currency.
     *
     * @param money what the customer pays
     */
    record Money(BigDecimal money) implements Order {
        @Override
        public String text() {
            return "money " + money.stripTrailingZeros().toPlainString();
        }
    }

    /**
     * A management token.
     *
     * @param action what it does
     * @param field 16 bits: see {@link ManagementAction}
     */
    record Manage(ManagementAction action, int field) implements Order {
        @Override
        public String text() {
            return action + " " + field;
        }
    }

    /**
     * The tokens of a key change.
     *
     * @param target what the meter shall have afterwards
     * @param announcesThird whether an EA07 set carries the SGC in a third token
     */
    record ChangeKey(MeterKey target, boolean announcesThird) implements Order {
        @Override
        public String text() {
            return "key change to " + target.label() + " TI " + target.ti() + " KEN "
                    + target.ken() + (announcesThird ? " with SGC" : "");
        }
    }
}
