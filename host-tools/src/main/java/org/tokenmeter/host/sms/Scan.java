package org.tokenmeter.host.sms;

import java.util.ArrayList;
import java.util.List;

/** One walk over a text: the labels and the tokens in it, and whose message it seems to be. */
final class Scan {
    private static final int COMPACT_DATE = 8;
    private static final int YEAR = 4;
    private static final int MONTH = 3;

    private final Characters text;
    private final LabelTrie trie;
    private final DigitGroups digitGroups;
    private final DateLooks dates;
    private final List<Item> items = new ArrayList<>();
    private final int[] scores;
    private int meters;

    /** Scans a text in its searched form. */
    Scan(Characters searched, Profiles profiles) {
        this.text = searched;
        this.trie = profiles.trie();
        this.digitGroups = new DigitGroups(text);
        this.dates = new DateLooks(text);
        this.scores = new int[profiles.count()];
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                at = digits(at);
            } else {
                at = trie.isWordless(c) ? at + 1 : word(at);
            }
        }
    }

    /** Goes behind the label that starts here, else behind the word. */
    private int word(int at) {
        long found = trie.longest(text, at);
        if (found == LabelTrie.NONE) {
            return namedDate(at, behindWord(at));
        }
        int end = LabelTrie.end(found);
        add(trie.label(found), at, end);
        return end;
    }

    private int behindWord(int at) {
        int end = at + 1;
        while (LabelTrie.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Goes behind a date such as Jun 14, 2024, else behind its first word. */
    private int namedDate(int start, int wordEnd) {
        boolean day = wordEnd - start >= MONTH && text.isDigit(wordEnd + 1)
                && " .-".indexOf(text.charAt(wordEnd)) >= 0;
        Item item = day ? date(start) : null;
        if (item == null) {
            return wordEnd;
        }
        items.add(item);
        return item.end();
    }

    private void add(Label label, int start, int end) {
        items.add(Item.label(label, start, end));
        meters += label.field() == Field.METER ? 1 : 0;
        int weight = label.weight();
        for (int rest = label.profiles(); rest != 0; rest &= rest - 1) {
            scores[Integer.numberOfTrailingZeros(rest)] += weight;
        }
    }

    private int digits(int at) {
        Item item = digitGroups.at(at);
        if (item != null && at > 0 && Character.isLetter(text.charAt(at - 1)) && !isLabelled(at)) {
            item = Item.digits(Item.Kind.MALFORMED, at, item.end());
        }
        if (item == null) {
            int end = text.runEnd(at);
            item = mayBeDate(at, end) ? date(at) : null;
            if (item == null) {
                return end;
            }
        }
        items.add(item);
        return item.end();
    }

    /** Digits that touch letters go on with a word, such as a reference; or with a label. */
    private boolean isLabelled(int at) {
        Item last = items.isEmpty() ? null : items.get(items.size() - 1);
        return last != null && last.end() == at && last.label() != null;
    }

    /** Most numbers are amounts: those that can be no date are told without trying. */
    private boolean mayBeDate(int start, int end) {
        int run = end - start;
        return run == COMPACT_DATE || (run <= 2 || run == YEAR) && isDivided(end);
    }

    /** Whether a date's separator stands here, and once more behind a number, or a month's name. */
    private boolean isDivided(int at) {
        char separator = text.charAt(at);
        if (separator != '.' && separator != '-' && separator != '/') {
            return DateReader.isBeforeMonth(text, at);
        }
        int next = text.runEnd(at + 1);
        return text.charAt(next) == separator
                || next == at + 1 && Character.isLetter(text.charAt(next));
    }

    private Item date(int at) {
        DateReader.Found found = dates.at(at, false);
        return found == null ? null : Item.date(at, found);
    }

    Characters text() {
        return text;
    }

    /**
     * Where a second purchase starts: a meter is named again behind a token and what it brought,
     * and a token follows; -1 without one.
     */
    int secondPurchase() {
        boolean token = false;
        boolean worth = false;
        boolean announced = false;
        int again = -1;
        for (Item item : meters < 2 ? List.<Item>of() : items) {
            if (item.kind() == Item.Kind.TOKENS
                    || item.kind() == Item.Kind.MALFORMED && announced) {
                if (again >= 0) {
                    return again;
                }
                token = true;
            } else if (item.label() != null) {
                Field field = item.label().field();
                again = again < 0 && worth && isMeter(item) ? item.start() : again;
                worth |= token && field.isWorth();
            }
            announced = item.label() != null && item.label().field().isRole();
        }
        return -1;
    }

    private boolean isMeter(Item item) {
        return item.label().field() == Field.METER
                && new ValueReader(text, Profile.UNKNOWN).goTo(item.end());
    }

    List<Item> items() {
        return items;
    }

    DateLooks dates() {
        return dates;
    }

    /** Points for each profile, by the labels that are its own. */
    int[] scores() {
        return scores;
    }
}
