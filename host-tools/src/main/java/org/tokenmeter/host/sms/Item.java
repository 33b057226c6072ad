package org.tokenmeter.host.sms;

/**
 * Something that a scan found.
 *
 * @param start its first character in the searched text
 * @param end behind its last one
 * @param label which label it is; null for digits
 * @param date what a date was found to be; null else
 */
record Item(Kind kind, int start, int end, Label label, DateReader.Found date) {
    /** What it is. */
    enum Kind {
        LABEL,
        /** A multiple of twenty digits, in one run or in groups of four. */
        TOKENS,
        /** Digits that look like a token, but are none. */
        MALFORMED,
        /** Something in the form of a date. */
        DATE
    }

    static Item label(Label label, int start, int end) {
        return new Item(Kind.LABEL, start, end, label, null);
    }

    static Item digits(Kind kind, int start, int end) {
        return new Item(kind, start, end, null, null);
    }

    static Item date(int start, DateReader.Found date) {
        return new Item(Kind.DATE, start, date.end(), null, date);
    }
}
