package org.tokenmeter.host.sms;

import java.math.BigDecimal;

/**
 * A number that something touches, so that its digits alone would tell another one:
 * {@code 1 000.00} with groups apart, {@code .50}, {@code (100.00)}, or what is none: {@code 1e3}.
 *
 * @param number null where it is none, or may be two
 * @param end behind it
 */
record RareNumber(BigDecimal number, int end, boolean negative) {
    private static final int GROUP = 3;
    private static final int MOST_GROUPS = 3;
    private static final int SHORT = 2;

    /** The number at digits with points and commas; null where nothing touches them. */
    static RareNumber at(Characters text, int start, int end) {
        char next = charAt(text, end);
        char before = charAt(text, start - 1);
        if ((next == ' ' || next == '\'') && text.isDigit(end + 1)) {
            return groups(text, start, end, next);
        }
        if (before == '.' && " :=\t\n".indexOf(charAt(text, start - 2)) >= 0) {
            return fraction(text, start, end);
        }
        if (before == '(' && next == ')') {
            return new RareNumber(plain(text.substring(start, end)), end, true);
        }
        boolean goesOn = Character.isLetter(next) ? isOtherNumber(text, end)
                : "+-*^".indexOf(next) >= 0 && text.isDigit(end + 1);
        return goesOn ? new RareNumber(null, end, false) : null;
    }

    /** Whether three digits stand apart behind a number, which may be a group of it. */
    static boolean isGrouped(Characters text, int end) {
        char between = charAt(text, end);
        return (between == ' ' || between == '\'') && text.runEnd(end + 1) == end + 1 + GROUP;
    }

    private static char charAt(Characters text, int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : '\n';
    }

    private static BigDecimal plain(String digits) {
        return digits.indexOf(',') < 0 && digits.indexOf('.') == digits.lastIndexOf('.')
                ? new BigDecimal(digits) : null;
    }

    private static RareNumber fraction(Characters text, int start, int end) {
        return new RareNumber(plain("0." + text.substring(start, end)), end, false);
    }

    /** A k or an m alone, or letters with a digit behind them, are no word: 1e3, 5k. */
    private static boolean isOtherNumber(Characters text, int from) {
        if (Profiles.KNOWN.trie().longest(text, from) != LabelTrie.NONE) {
            return false;
        }
        int at = from;
        while (Character.isLetter(charAt(text, at))) {
            at++;
        }
        return at - from == 1 && "kKmM".indexOf(text.charAt(from)) >= 0
                || text.isDigit(at);
    }

    /** Groups of three: with a decimal part behind them, or nothing that makes them two numbers. */
    private static RareNumber groups(Characters text, int start, int end, char separator) {
        int at = end;
        int groups = 0;
        while (charAt(text, at) == separator
                && text.runEnd(at + 1) - at - 1 == GROUP) {
            at += GROUP + 1;
            groups++;
        }
        boolean first = text.runEnd(start) == end && end - start <= GROUP
                && text.charAt(start) != '0';
        if (groups == 0 || !first || groups > MOST_GROUPS) {
            return separator == ' ' ? null : new RareNumber(null, end, false);
        }
        int to = decimalsEnd(text, at);
        if (to < at) {
            return new RareNumber(null, at, false);
        }
        boolean one = to > at || separator != ' ' || groups > 1 || endsHere(text, at);
        String digits = text.substring(start, to).replace(separator + "", "").replace(',', '.');
        return new RareNumber(one ? new BigDecimal(digits) : null, to, false);
    }

    /** Behind one or two decimals; the place itself without any; -1 where else it goes on. */
    private static int decimalsEnd(Characters text, int at) {
        if (".,-:/".indexOf(charAt(text, at)) < 0 || !text.isDigit(at + 1)) {
            return at;
        }
        int end = text.runEnd(at + 1);
        boolean decimals = ".,".indexOf(text.charAt(at)) >= 0 && end - at - 1 <= SHORT;
        return decimals ? end : -1;
    }

    private static boolean endsHere(Characters text, int at) {
        int next = charAt(text, at) == ' ' ? at + 1 : at;
        if (charAt(text, next) == '\n') {
            return true;
        }
        long found = Profiles.KNOWN.trie().longest(text, next);
        return found != LabelTrie.NONE && !Profiles.KNOWN.trie().label(found).field().isUnits()
                && Profiles.KNOWN.trie().label(found).field() != Field.CURRENCY;
    }

    /** The number, where its groups belong together because its unit follows; else null. */
    BigDecimal units(Characters text, int start) {
        if (text.last(' ', end - 1) < start) {
            return number;
        }
        int next = charAt(text, end) == ' ' ? end + 1 : end;
        long found = Profiles.KNOWN.trie().longest(text, next);
        return found != LabelTrie.NONE && Profiles.KNOWN.trie().label(found).field().isUnits()
                ? number : null;
    }
}
