package org.tokenmeter.host.sms;

import java.math.BigDecimal;

/**
 * Where an amount stands, and how it is written.
 *
 * @param units whether it counts units, which some write otherwise than money
 * @param rare its value, where it is written as only few write it: {@link RareNumber}; else null
 */
record Amount(int start, int end, boolean units, boolean negative, BigDecimal rare) {
    /** Whether it is a number as one writes it in this style. */
    boolean isNumber(Characters text, NumberStyle style) {
        return number(text, style) != null;
    }

    /** The amount in a text that has one there. */
    BigDecimal in(Characters text, NumberStyle style) {
        BigDecimal number = number(text, style);
        return negative ? number.negate() : number;
    }

    private BigDecimal number(Characters text, NumberStyle style) {
        if (rare != null) {
            return rare;
        }
        return units ? style.parseUnits(text, start, end) : style.parse(text, start, end);
    }
}
