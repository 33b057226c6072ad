package org.tokenmeter.host.sms;

import java.math.BigDecimal;

/**
 * How a country writes numbers.
 *
 * @param decimal the decimal separator
 * @param grouping the separator between groups of three digits
 * @param lakh whether groups before the last one may have two digits: 1,00,000
 * @param either whether some write the two the other way round: 200,00
 */
public record NumberStyle(char decimal, char grouping, boolean lakh, boolean either) {
    private static final int MOST_DIGITS = 15;
    private static final int CENTS = 2;
    private static final int GROUP = 3;

    /** The number in a part of a text; null where that is none in this style. */
    BigDecimal parse(Characters text, int from, int to) {
        BigDecimal number = parse(text, from, to, decimal, grouping);
        return number == null && either && isCents(text, from, to)
                ? parse(text, from, to, grouping, decimal) : number;
    }

    private BigDecimal parse(Characters text, int from, int to, char point, char comma) {
        long number = 0;
        int digits = 0;
        int scale = -1;
        int inGroup = -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                number = number * 10 + c - '0';
                digits++;
                scale += scale >= 0 ? 1 : 0;
                inGroup += inGroup >= 0 && scale < 0 ? 1 : 0;
            } else if (c == point && scale < 0 && digits > 0) {
                scale = 0;
            } else if (c == comma && scale < 0 && endsGroup(inGroup, digits)) {
                inGroup = 0;
            } else {
                return null;
            }
        }
        boolean sound = (inGroup < 0 || inGroup == GROUP) && digits > 0 && digits <= MOST_DIGITS;
        return sound ? BigDecimal.valueOf(number, Math.max(0, scale)) : null;
    }

    private boolean isCents(Characters text, int from, int to) {
        return to - CENTS - 1 > from && text.last(grouping, to - 1) == to - CENTS - 1
                && text.last(grouping, to - CENTS - 2) < from;
    }

    private boolean endsGroup(int inGroup, int digits) {
        if (inGroup < 0) {
            return digits >= 1 && digits <= GROUP;
        }
        return inGroup == GROUP || lakh && inGroup == GROUP - 1;
    }

    /**
     * The number, where one separator that can not be a grouping one is taken for the decimal one:
     * units are written with a point even where money is not.
     */
    BigDecimal parseUnits(Characters text, int from, int to) {
        BigDecimal number = parse(text, from, to);
        if (number != null) {
            return number;
        }
        int separator = text.last(grouping, to - 1);
        boolean single = separator > from && to - separator - 1 != GROUP
                && text.last(grouping, separator - 1) < from;
        return single ? parse(text, from, to, grouping, decimal) : null;
    }
}
