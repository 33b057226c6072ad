package org.tokenmeter.host.sms;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the values of a message stand, whatever their digits are. Whatever is not there is null.
 *
 * @param tokens what has the form of tokens, in its order
 * @param currency see {@link Purchase#currency}
 * @param time the number of the look that found when it was sold; -1 for none
 * @param key where a slip names the meter's key: SGC, KRN, TI and EA; null without any of them
 * @param lost what is wrong with a token that should be there; else null
 * @param problem what is wrong with a message that has tokens; else null
 */
record Layout(Profile profile, Place meter, List<Tokens> tokens, Amount units, String currency,
        Amount amount, Amount tokenAmount, Amount otherCharges, Amount cost,
        Map<String, Amount> charges, Amount debt, Amount fee, int time, Place[] key, String lost,
        String problem) {
    /**
     * Digits in the form of tokens.
     *
     * @param label the last role label before them, or null
     * @param freeUnits what a free token is worth, or null
     */
    record Tokens(int start, int end, Field label, Amount freeUnits) {
        /** Whether it is free credit, and a number right behind it says how much. */
        boolean isFreeBefore(int number) {
            return (label == Field.FREE_BASIC || label == Field.BONUS) && freeUnits == null
                    && number - end <= 2;
        }

        Tokens with(Amount worth) {
            return new Tokens(start, end, label, worth);
        }
    }

    /** The tokens that are there in a text. */
    TokenList tokens(Characters text) {
        TokenList list = new TokenList();
        for (Tokens place : tokens) {
            list.add(text.digits(place.start(), place.end()), place.label(),
                    value(place.freeUnits(), text));
        }
        return list;
    }

    private BigDecimal value(Amount amount, Characters text) {
        return amount == null ? null : amount.in(text, profile.numbers());
    }

    /** Why a message with these tokens is rejected; null where it is not. */
    String problem(TokenList found) {
        if (lost != null) {
            return lost;
        }
        if (!found.isEmpty()) {
            return problem;
        }
        if (found.hasTooLarge()) {
            return "a token is above 2^66 - 1; no token can be";
        }
        if (found.hasReserved()) {
            return "a token is of the reserved class 3";
        }
        return found.hasSpoiltTest() ? "a test token has a wrong checksum" : null;
    }

    /**
     * What a text with tokens says.
     *
     * @param dates what the looks for dates found in it
     */
    Purchase purchase(Characters text, TokenList found, DateReader.Found[] dates) {
        return new Purchase(profile, meter(text), found.found(profile),
                value(units, text), currency, value(amount, text), value(tokenAmount, text),
                value(otherCharges, text), value(cost, text), charges(text), value(debt, text),
                value(fee, text), time < 0 ? null : dates[time].time(), key(text),
                List.copyOf(found.noTokens()));
    }

    private String meter(Characters text) {
        return meter == null ? null : text.digits(meter.start(), meter.end());
    }

    private Map<String, BigDecimal> charges(Characters text) {
        if (charges.isEmpty()) {
            return Map.of();
        }
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        charges.forEach((name, amount) -> sums.put(name, value(amount, text)));
        return Collections.unmodifiableMap(sums);
    }

    private Purchase.SlipKey key(Characters text) {
        return key == null ? null : new Purchase.SlipKey(Place.text(key[0], text),
                Place.text(key[1], text), Place.text(key[2], text), Place.text(key[3], text));
    }
}
