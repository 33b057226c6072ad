package org.tokenmeter.host.sms;

/**
 * Tokens by their form, at a run of digits: a multiple of twenty digits without a gap, or of five
 * groups of four with one hyphen or one blank between, never across a line. What comes behind the
 * fifth group may belong to something else: {@code 3552 1399.3KWH}.
 */
final class DigitGroups {
    private static final int TOKEN = 20;
    private static final int GROUP = 4;
    private static final int GROUPS = 5;
    /** Fewer digits than this are no token with a few missing. */
    private static final int NEARLY = 12;
    private static final int FAR_MORE = 27;

    private final Characters text;
    private int end;
    private int groups;
    private char separator;

    DigitGroups(Characters text) {
        this.text = text;
    }

    /** The tokens that start at a run of digits, something like them, or null. */
    Item at(int start) {
        int run = text.runEnd(start) - start;
        if (isInsideNumber(start)) {
            return null;
        }
        if (run >= TOKEN) {
            return longRun(start, run);
        }
        if (run <= GROUP) {
            boolean more = goesOn(start + run, '-') || goesOn(start + run, ' ');
            return more ? groups(start) : null;
        }
        return run >= NEARLY ? Item.digits(Item.Kind.MALFORMED, start, start + run) : null;
    }

    private boolean isInsideNumber(int start) {
        return start > 1 && text.isDigit(start - 2)
                && ".,-".indexOf(text.charAt(start - 1)) >= 0 && !dividesTokens(start - 1);
    }

    /** A comma between two tokens is in no number. */
    private boolean dividesTokens(int at) {
        return text.charAt(at) == ',' && endsToken(at) && startsToken(at + 1);
    }

    private boolean startsToken(int at) {
        int run = text.runEnd(at) - at;
        return run == GROUP && (goesOn(at + GROUP, '-') || goesOn(at + GROUP, ' '))
                || run > 0 && run % TOKEN == 0;
    }

    private boolean endsToken(int place) {
        int first = place;
        while (first > 0 && text.isDigit(first - 1)) {
            first--;
        }
        boolean group = place - first == GROUP && first > 0
                && "- ".indexOf(text.charAt(first - 1)) >= 0;
        return group || place > first && (place - first) % TOKEN == 0;
    }

    private Item longRun(int start, int run) {
        boolean whole = run % TOKEN == 0 && !isDecimal(start + run) && !goesOn(start + run, '-');
        return Item.digits(whole ? Item.Kind.TOKENS : Item.Kind.MALFORMED, start, start + run);
    }

    private boolean isDecimal(int at) {
        return (text.charAt(at) == '.' || text.charAt(at) == ',') && text.isDigit(at + 1)
                && !dividesTokens(at);
    }

    private boolean goesOn(int at, char with) {
        return text.charAt(at) == with && text.isDigit(at + 1);
    }

    private Item groups(int start) {
        walk(start);
        if (separator == ' ' && groups > GROUPS) {
            cut(start, groups - groups % GROUPS);
        }
        boolean whole = groups > 0 && groups % GROUPS == 0 && !goesOn(end, '-')
                && (separator == ' ' || !isDecimal(end));
        return whole ? Item.digits(Item.Kind.TOKENS, start, end) : malformed(start);
    }

    /** Goes over groups of four with the same separator between them. */
    private void walk(int start) {
        groups = 0;
        separator = 0;
        end = start;
        int at = start;
        while (text.runEnd(at) - at == GROUP && !endsOtherwise(at + GROUP)) {
            groups++;
            end = at + GROUP;
            if (separator == 0) {
                separator = text.charAt(end);
            }
            if (separator != '-' && separator != ' ' || !goesOn(end, separator)) {
                return;
            }
            at = end + 1;
        }
    }

    /** The group is the whole part of a number, or its unit follows at once. */
    private boolean endsOtherwise(int groupEnd) {
        return groups > 0 && groups % GROUPS == 0 && (isDecimal(groupEnd)
                || Character.isLetter(text.charAt(groupEnd)));
    }

    private void cut(int start, int kept) {
        groups = kept;
        end = start + kept * (GROUP + 1) - 1;
    }

    /** What has nearly the form of a token: a digit or a group too few or too many. */
    private Item malformed(int start) {
        int at = start;
        int digits = 0;
        int runs = 0;
        while (true) {
            int runEnd = text.runEnd(at);
            digits += runEnd - at;
            runs++;
            if (!goesOn(runEnd, '-') && !goesOn(runEnd, ' ')) {
                at = runEnd;
                break;
            }
            at = runEnd + 1;
        }
        boolean near = digits >= NEARLY && digits <= FAR_MORE && runs >= GROUPS - 2
                && runs <= GROUPS + 1;
        return near ? Item.digits(Item.Kind.MALFORMED, start, at) : null;
    }
}
