package org.tokenmeter.host.sms;

import java.util.ArrayList;
import java.util.List;

/** One walk over a text: the labels and the tokens in it, and whose message it seems to be. */
final class Scan {
    private static final int COMPACT_DATE = 8;
    private static final int YEAR = 4;
    private static final int MONTH = 3;

    private final String text;
    private final LabelTrie trie;
    private final DigitGroups digitGroups;
    private final List<Item> items = new ArrayList<>();
    private final int[] scores;

    /** Scans a text in its searched form. */
    Scan(String text, Profiles profiles) {
        this.text = text;
        this.trie = profiles.trie();
        this.digitGroups = new DigitGroups(text);
        this.scores = new int[profiles.count()];
        int length = text.length();
        int at = 0;
        while (at < length) {
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
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Goes behind a date such as Jun 14, 2024, else behind its first word. */
    private int namedDate(int start, int wordEnd) {
        boolean day = wordEnd - start >= MONTH && wordEnd < text.length()
                && " .-".indexOf(text.charAt(wordEnd)) >= 0
                && DigitGroups.isDigit(text, wordEnd + 1);
        Item item = day ? date(start) : null;
        if (item == null) {
            return wordEnd;
        }
        items.add(item);
        return item.end();
    }

    private void add(Label label, int start, int end) {
        items.add(Item.label(label, start, end));
        int weight = label.weight();
        for (int rest = label.profiles(); rest != 0; rest &= rest - 1) {
            scores[Integer.numberOfTrailingZeros(rest)] += weight;
        }
    }

    private int digits(int at) {
        Item item = digitGroups.at(at);
        if (item == null) {
            int end = DigitGroups.runEnd(text, at);
            item = mayBeDate(at, end) ? date(at) : null;
            if (item == null) {
                return end;
            }
        }
        items.add(item);
        return item.end();
    }

    private boolean mayBeDate(int start, int end) {
        int run = end - start;
        boolean divided = end < text.length() && "-/.".indexOf(text.charAt(end)) >= 0;
        return run == COMPACT_DATE || divided && (run <= 2 || run == YEAR);
    }

    private Item date(int at) {
        DateReader.Found found = DateReader.at(text, at, false);
        return found == null ? null : Item.date(at, found);
    }

    String text() {
        return text;
    }

    List<Item> items() {
        return items;
    }

    /** Points for each profile, by the labels that are its own. */
    int[] scores() {
        return scores;
    }
}
