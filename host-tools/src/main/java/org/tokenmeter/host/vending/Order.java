package org.tokenmeter.host.vending;

import java.math.BigDecimal;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.token.CurrencyValue;
import org.tokenmeter.sts.token.Amount;

/** What someone asks the desk for. Its text says all of it, so that two orders can be compared. */
public sealed interface Order {
    /** The whole order in one line. */
    String text();

    /**
     * Credit in units, whatever they cost.
     *
     * @param units kWh, m3 or minutes: more than 0, and no more than a token carries
     */
    record Units(BigDecimal units) implements Order {
        static final BigDecimal LARGEST = BigDecimal.valueOf(Amount.LARGEST, 1);

        public Units {
            if (units.signum() <= 0 || units.compareTo(LARGEST) > 0) {
                throw new BadValue("is out of range", "more than 0, up to " + LARGEST);
            }
        }

        @Override
        public String text() {
            return "units " + units.stripTrailingZeros().toPlainString();
        }
    }

    /**
     * Credit for money: through the tariff, or as it is on a meter that counts in currency.
     *
     * @param money what the customer pays: more than 0, with up to two decimals
     */
    record Money(BigDecimal money) implements Order {
        private static final int CENTS = 2;
        private static final BigDecimal LARGEST =
                new BigDecimal(CurrencyValue.LARGEST, CurrencyValue.DECIMALS);

        public Money {
            if (money.signum() <= 0 || money.stripTrailingZeros().scale() > CENTS) {
                throw new BadValue("is no amount of money", "more than 0, with up to two decimals");
            }
            if (money.compareTo(LARGEST) > 0) {
                throw new BadValue("is more than a token carries", "up to " + LARGEST);
            }
        }

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
            return (action + " " + action.value(field) + " " + action.unit()).strip();
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
