package org.tokenmeter.host.sms;

import java.math.BigDecimal;

/**
 * The value behind a label: over {@code :}, {@code =}, blanks, a currency, a rate in percent, and
 * words such as {@code is}.
 */
final class ValueReader {
    /** How far a value may be from its label. */
    private static final int REACH = 40;
    private static final String[] FILLERS = {"is ", "of ", "was ", "ni ", "ya ", "yako ", "no "};
    private static final String[] TAILS = {"no.", "number", "num", "nos"};

    private final Characters text;
    private final Profile profile;
    private int start;
    private int end;
    private boolean negative;
    private String currency = "";

    ValueReader(Characters text, Profile profile) {
        this.text = text;
        this.profile = profile;
    }

    /** Goes to the number behind a place; false where something else stands there. */
    boolean goTo(int from) {
        negative = false;
        currency = "";
        int at = skip(from, Math.min(text.length(), from + REACH));
        start = at;
        end = numeralEnd(at);
        return end > at;
    }

    private int skip(int from, int limit) {
        int at = from;
        while (at < limit && !text.isDigit(at)) {
            int next = skipOne(at);
            if (next == at) {
                return at;
            }
            at = next;
        }
        int behindRate = behindRate(at);
        return behindRate > at ? skip(behindRate, limit) : at;
    }

    /** What may stand before the number, at most one piece of it. */
    private int skipOne(int at) {
        char c = text.charAt(at);
        if (c == '-') {
            negative = isBeforeNumber(at + 1);
            return at + 1;
        }
        if (isFiller(c)) {
            return at + 1;
        }
        long found = Profiles.KNOWN.trie().longest(text, at);
        if (found != LabelTrie.NONE
                && Profiles.KNOWN.trie().label(found).field() == Field.CURRENCY) {
            currency = Profiles.KNOWN.trie().label(found).name();
            return LabelTrie.end(found);
        }
        return skipWord(at);
    }

    private static boolean isFiller(char c) {
        return switch (c) {
            case ' ', '\t', ':', '=', '.', '#', '(', '*', '+' -> true;
            default -> false;
        };
    }

    private boolean isBeforeNumber(int at) {
        if (text.isDigit(at)) {
            return true;
        }
        long found = at < text.length() ? Profiles.KNOWN.trie().longest(text, at) : LabelTrie.NONE;
        return found != LabelTrie.NONE
                && Profiles.KNOWN.trie().label(found).field() == Field.CURRENCY;
    }

    private int skipWord(int at) {
        for (String filler : FILLERS) {
            if (text.startsWith(filler, at)) {
                return at + filler.length();
            }
        }
        for (String tail : TAILS) {
            if (text.startsWith(tail, at)) {
                return at + tail.length();
            }
        }
        return at;
    }

    /** Behind a rate such as 18% or 15%); the place itself where there is none. */
    private int behindRate(int at) {
        int numeral = numeralEnd(at);
        int sign = text.charAt(numeral) == ' ' ? numeral + 1 : numeral;
        return numeral == at || text.charAt(sign) != '%' ? at : text.skip(sign + 1, ") ");
    }

    /** Behind digits with points and commas between them. */
    int numeralEnd(int from) {
        int at = from;
        while (text.isDigit(at) || at > from && isSeparator(at) && text.isDigit(at + 1)) {
            at++;
        }
        return at;
    }

    private boolean isSeparator(int at) {
        return text.charAt(at) == '.' || text.charAt(at) == ',';
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    boolean isNegative() {
        return negative;
    }

    /** The currency that stands between the label and the number; empty without one. */
    String currency() {
        return currency;
    }

    String numeral() {
        return text.substring(start, end);
    }

    /** The number as money; null where it is none in the profile's style. */
    BigDecimal money() {
        return profile.numbers().parse(text, start, end);
    }

    /** The number as units; null where it is none. */
    BigDecimal units() {
        return profile.numbers().parseUnits(text, start, end);
    }
}
