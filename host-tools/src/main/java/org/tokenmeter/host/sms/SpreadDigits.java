package org.tokenmeter.host.sms;

/**
 * Digits in groups of any length, with more than one character between them, or a line end: what a
 * person may still take for a token.
 *
 * @param shortest digits of the shortest group
 * @param plain whether no more than a blank or a hyphen stands between groups
 * @param end behind the last digit
 */
record SpreadDigits(int digits, int shortest, boolean plain, int end) {
    private static final int MOST_BETWEEN = 3;

    /** Those that start at a digit. */
    static SpreadDigits at(Characters text, int start) {
        int digits = 0;
        int shortest = Integer.MAX_VALUE;
        boolean plain = true;
        int end = start;
        int next = start;
        while (next >= 0) {
            plain &= next - end <= 1 && (next == start || " -".indexOf(text.charAt(end)) >= 0);
            end = text.runEnd(next);
            digits += end - next;
            shortest = Math.min(shortest, end - next);
            next = next(text, end);
        }
        return new SpreadDigits(digits, shortest, plain, end);
    }

    /** The next digit behind blanks with at most one other mark among them; -1 for none. */
    private static int next(Characters text, int from) {
        int at = from;
        int marks = 0;
        while (at < text.length() && at - from < MOST_BETWEEN
                && " \t-.\n\f".indexOf(text.charAt(at)) >= 0) {
            marks += "-.\n\f".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
            at++;
        }
        boolean sentence = at - from > 1 && text.charAt(from) == '.';
        return at > from && marks <= 1 && !sentence && text.isDigit(at) ? at : -1;
    }
}
