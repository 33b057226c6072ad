package org.tokenmeter.host.sms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The value behind a label: over {@code :}, {@code =}, blanks, a currency, a rate in percent, and
 * words such as {@code is}.
 */
final class ValueReader {
    /** How far a value may be from its label. */
    private static final int REACH = 40;
    private static final int MOST_LETTERS = 4;
    private static final int SHORT_GAP = 2;
    /** Signs of which the profile says what they are. */
    private static final Set<String> OWN_SIGNS = Set.of("r", "n", "sh", "shs");
    private static final int GROUP = 3;
    private static final int SHORT_DRN = 11;
    private static final int LONG_DRN = 13;
    /** A run of fewer digits is no number of a meter. */
    private static final int FEWEST_DIGITS = 5;
    /** What may stand for an amount that is not there. */
    private static final List<String> NOTHING = List.of("n/a", "na", "nil", "none", "free");
    private static final String[] FILLERS = {"is ", "of ", "was ", "ni ", "ya ", "yako ", "no "};
    private static final String[] TAILS = {"no.", "number", "num", "nos"};

    private final Characters text;
    private final Profile profile;
    private int start;
    private int end;
    private boolean negative;
    private String currency;
    private RareNumber rare;
    private boolean sawRare;

    ValueReader(Characters text, Profile profile) {
        this.text = text;
        this.profile = profile;
    }

    /** Goes to the number behind a place; false where something else stands there. */
    boolean goTo(int from) {
        negative = false;
        currency = null;
        rare = null;
        int at = skip(from, Math.min(text.length(), from + REACH));
        start = at;
        end = numeralEnd(at);
        return end > at;
    }

    /** The same for an amount, in forms that only few write, too: {@link RareNumber}. */
    boolean goToAmount(int from) {
        if (!goTo(from) && !goBehindForeignSign(from)) {
            return false;
        }
        rare = RareNumber.at(text, start, end);
        sawRare |= rare != null || RareNumber.isGrouped(text, end);
        if (rare != null) {
            end = rare.end();
            negative |= rare.negative();
        }
        return true;
    }

    /** Goes behind the sign of a currency that nobody listed: K150.00, Rs. 150, R 100.00. */
    private boolean goBehindForeignSign(int from) {
        int at = start;
        if (at < text.length() && Character.getType(text.charAt(at)) == Character.CURRENCY_SYMBOL) {
            at++;
        } else if ((announced(from) == start || isOwnSign(start))
                && Profiles.KNOWN.trie().longest(text, start) == LabelTrie.NONE) {
            while (at < start + MOST_LETTERS && LabelTrie.isLetter(text.charAt(at))) {
                at++;
            }
        }
        int number = text.skip(at, ". ");
        if (at == start || number - at > SHORT_GAP || !text.isDigit(number)) {
            return false;
        }
        boolean own = OWN_SIGNS.contains(text.substring(start, at).toLowerCase(Locale.ROOT));
        currency = own ? null : "";
        start = number;
        end = numeralEnd(number);
        return true;
    }

    private boolean isOwnSign(int place) {
        int end = place;
        while (end < place + MOST_LETTERS && LabelTrie.isLetter(text.charAt(end))) {
            end++;
        }
        return OWN_SIGNS.contains(text.substring(place, end).toLowerCase(Locale.ROOT));
    }

    /** Where a value stands behind a label and its colon; -1 without a colon, or at the end. */
    int announced(int from) {
        int at = text.skip(from, " \"");
        int value = text.skip(at, " :=\"");
        return value > at && value < text.length() ? value : -1;
    }

    /** Whether a number that is no time of the day stands behind a label and its colon. */
    boolean announcesNumber(int from) {
        int at = announced(from);
        return at >= 0 && text.isDigit(at) && text.charAt(text.runEnd(at)) != ':';
    }

    /** Whether a word or a formula stands here, no label, and none that says: nothing. */
    boolean isWord(int at) {
        char first = text.charAt(at);
        return (Character.isLetter(first) || "=@#+".indexOf(first) >= 0)
                && Profiles.KNOWN.trie().longest(text, at) == LabelTrie.NONE
                && NOTHING.stream().noneMatch(word -> startsWord(word, at));
    }

    private boolean startsWord(String word, int at) {
        return text.startsWith(word, at)
                && !Character.isLetter(text.charAt(at + word.length()));
    }

    /** Goes to an amount that ends right before a place, and starts behind what is taken. */
    boolean goBefore(int place, int taken) {
        int last = place > 0 && text.charAt(place - 1) == ' ' ? place - 1 : place;
        int first = last;
        while (first > taken && (text.isDigit(first - 1)
                || ".,".indexOf(text.charAt(first - 1)) >= 0)) {
            first--;
        }
        while (first < last && !text.isDigit(first)) {
            first++;
        }
        return first < last && goToAmount(groupBefore(first, taken)) && end == last;
    }

    /** Where a number starts whose last group of three may start here: 1 234.5 kWh. */
    private int groupBefore(int last, int taken) {
        int first = last - 1;
        if (first <= taken || " '".indexOf(text.charAt(first)) < 0
                || text.runEnd(last) - last != GROUP) {
            return last;
        }
        while (first > taken && text.isDigit(first - 1)) {
            first--;
        }
        int digits = last - 1 - first;
        boolean apart = first == 0 || first == taken || " :\n".indexOf(text.charAt(first - 1)) >= 0;
        return digits >= 1 && digits <= GROUP && apart ? first : last;
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
            case ' ', '\t', ':', '=', '.', '#', '(', ')', '*', '+', '"' -> true;
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

    /**
     * Behind the digits of a meter: one run, or groups with a blank between them that have as many
     * digits together as a meter's number with a check digit.
     */
    int meterEnd() {
        int runEnd = text.runEnd(start);
        int at = runEnd;
        int digits = at - start;
        while (text.charAt(at) == ' ' && text.isDigit(at + 1) && digits < SHORT_DRN) {
            int next = text.runEnd(at + 1);
            digits += next - at - 1;
            at = next;
        }
        boolean whole = digits == SHORT_DRN || digits == LONG_DRN;
        boolean goesOn = text.charAt(at) == ' ' && text.isDigit(at + 1);
        return whole && !goesOn && runEnd - start < FEWEST_DIGITS ? at : runEnd;
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

    /** The currency between the label and the number: empty for an unknown one, null for none. */
    String currency() {
        return currency;
    }

    /** Whether letters behind the number make it something else: R1M. */
    boolean isPartOfWord() {
        return rare != null && rare.number() == null && end < text.length()
                && Character.isLetter(text.charAt(end));
    }

    /** Whether a unit stands behind the number. */
    boolean unitFollows() {
        long found = Profiles.KNOWN.trie().longest(text, text.skip(end, " "));
        return found != LabelTrie.NONE && Profiles.KNOWN.trie().label(found).field().isUnits();
    }

    /** The number as money; null where it is none in the profile's style. */
    Amount money() {
        return amount(false, rare == null ? null : rare.number());
    }

    /** The number as units; null where it is none. */
    Amount units() {
        return amount(true, rare == null ? null : rare.units(text, start));
    }

    private Amount amount(boolean units, BigDecimal rareNumber) {
        if (rare != null && rareNumber == null) {
            return null;
        }
        Amount amount = new Amount(start, end, units, negative, rareNumber);
        return amount.isNumber(text, profile.numbers()) ? amount : null;
    }

    /** Whether a number was looked at whose digits themselves say how it is to be read. */
    boolean sawRareNumber() {
        return sawRare;
    }
}
