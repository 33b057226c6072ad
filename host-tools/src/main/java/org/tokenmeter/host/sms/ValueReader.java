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

    private final String text;
    private final Profile profile;
    private int start;
    private int end;
    private boolean negative;
    private String currency = "";

    ValueReader(String text, Profile profile) {
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
        while (at < limit && !DigitGroups.isDigit(text, at)) {
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
        if (" \t:=.#(*+".indexOf(c) >= 0) {
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

    private boolean isBeforeNumber(int at) {
        if (DigitGroups.isDigit(text, at)) {
            return true;
        }
        long found = at < text.length() ? Profiles.KNOWN.trie().longest(text, at) : LabelTrie.NONE;
        return found != LabelTrie.NONE
                && Profiles.KNOWN.trie().label(found).field() == Field.CURRENCY;
    }

    private int skipWord(int at) {
        for (String filler : FILLERS) {
            if (text.regionMatches(true, at, filler, 0, filler.length())) {
                return at + filler.length();
            }
        }
        for (String tail : TAILS) {
            if (text.regionMatches(true, at, tail, 0, tail.length())) {
                return at + tail.length();
            }
        }
        return at;
    }

    /** Behind a rate such as 18% or 15%); the place itself where there is none. */
    private int behindRate(int at) {
        int numeral = numeralEnd(at);
        int sign = numeral < text.length() && text.charAt(numeral) == ' ' ? numeral + 1 : numeral;
        if (numeral == at || sign >= text.length() || text.charAt(sign) != '%') {
            return at;
        }
        int behind = sign + 1;
        while (behind < text.length() && ") ".indexOf(text.charAt(behind)) >= 0) {
            behind++;
        }
        return behind;
    }

    /** Behind digits with points and commas between them. */
    int numeralEnd(int from) {
        int at = from;
        while (DigitGroups.isDigit(text, at) || at > from && at + 1 < text.length()
                && ".,".indexOf(text.charAt(at)) >= 0 && DigitGroups.isDigit(text, at + 1)) {
            at++;
        }
        return at;
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
