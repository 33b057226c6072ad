package org.tokenmeter.host.vending;

import java.math.BigDecimal;
import java.util.Optional;
import org.tokenmeter.host.keys.MeterPan;

/**
 * A meter as the registry knows it.
 *
 * @param pan its number
 * @param utility what it measures
 * @param inCurrency whether its credit is money instead of units
 * @param key what belongs to the key that it holds
 * @param tariff the name of its customer's tariff, if money is taken for its tokens
 * @param debt what its customer owed when it was entered, in the tariff's currency
 */
public record Meter(MeterPan pan, Utility utility, boolean inCurrency, MeterKey key,
        Optional<String> tariff, BigDecimal debt) {
    private static final int CURRENCY = 4;

    /** The subclass of its credit tokens, and the number of its credit register: 0 to 7. */
    public int creditSubclass() {
        return inCurrency ? utility.code() + CURRENCY : utility.code();
    }

    /** The same meter with another key. */
    public Meter with(MeterKey changed) {
        return new Meter(pan, utility, inCurrency, changed, tariff, debt);
    }
}
