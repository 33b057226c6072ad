package org.tokenmeter.host.sms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a message with tokens says. Whatever it does not say is null.
 *
 * @param profile whose message it is
 * @param meter the meter's number as written, 5 to 18 digits
 * @param tokens at least one, in their order
 * @param units bought units, in kWh, or what the utility counts in
 * @param currency ISO 4217 code of the amounts
 * @param amount what was paid, all in all
 * @param tokenAmount the part of it that became units, as Kenya Power and PLN say it
 * @param otherCharges the rest of it in one sum, as Kenya Power says it
 * @param cost the part of it that became units, where the charges are listed one by one
 * @param charges the charges by name, in their order
 * @param debt a debt that was paid with it
 * @param fee what the carrier of the payment took, outside of the amount
 * @param time when it was sold
 * @param key what a slip says about the meter's key
 * @param noTokens twenty digits in it that can be no token: a number of more than 66 bits, or one
 *     that is announced as a token, and is of class 3 or a test token with a wrong checksum
 */
public record Purchase(Profile profile, String meter, List<FoundToken> tokens, BigDecimal units,
        String currency, BigDecimal amount, BigDecimal tokenAmount, BigDecimal otherCharges,
        BigDecimal cost, Map<String, BigDecimal> charges, BigDecimal debt, BigDecimal fee,
        SaleTime time, SlipKey key, List<String> noTokens) {
    /**
     * The key that a slip names, as it writes it.
     *
     * @param sgc supply group code
     * @param krn key revision number
     * @param ti tariff index
     * @param ea encryption algorithm
     */
    public record SlipKey(String sgc, String krn, String ti, String ea) {
    }
}
