package org.tokenmeter.host.sms;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * All labels as a tree of their characters, so that the longest one at a place is found in one
 * walk. Upper and lower case are the same; so are a blank, a tab and an underscore, and any number
 * of them.
 */
final class LabelTrie {
    /** No label stands there. */
    static final long NONE = -1;

    private static final int ROOT = 0;
    private static final int ASCII = 128;

    // The place of each character in the rows of nodes; 0: in no label.
    private final byte[] columns = new byte[1 << Character.SIZE];
    private final boolean[] wordless = new boolean[1 << Character.SIZE];
    private final Label[] labels;
    /** Labels of one letter, which need their number at once. */
    private final boolean[] letters;
    private final short[] nodes;
    private final short[] ends;
    private int width = 1;
    private int count = 1;

    LabelTrie(List<Label> labels) {
        this.labels = labels.toArray(Label[]::new);
        letters = new boolean[this.labels.length];
        labels.forEach(label -> folded(label.text()).chars().forEach(this::addColumn));
        int most = 1 + labels.stream()
                .mapToInt(label -> folded(label.text()).length()).sum();
        nodes = new short[most * width];
        ends = new short[most];
        Arrays.fill(ends, (short) -1);
        for (int i = 0; i < labels.size(); i++) {
            String text = folded(labels.get(i).text());
            letters[i] = text.length() == 1 && Character.isLetter(text.charAt(0));
            add(text, (short) i);
        }
        for (int c = 0; c < wordless.length; c++) {
            boolean starts = columns[c] != 0 && nodes[columns[c]] != 0;
            wordless[c] = !Character.isLetter(c) && !starts;
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private void addColumn(int character) {
        if (columns[character] == 0) {
            if (width > Byte.MAX_VALUE) {
                throw new IllegalStateException("too many characters in labels");
            }
            columns[character] = (byte) width++;
            columns[Character.toUpperCase(character)] = columns[character];
        }
    }

    private void add(String text, short index) {
        int node = ROOT;
        for (int i = 0; i < text.length(); i++) {
            int place = node * width + columns[text.charAt(i)];
            if (nodes[place] == 0) {
                nodes[place] = (short) count++;
            }
            node = nodes[place];
        }
        ends[node] = index;
    }

    /** Whether a character neither belongs to a word nor starts a label. */
    boolean isWordless(char character) {
        return wordless[character];
    }

    /** The longest label at a place: its index in the upper half, its end in the lower; or NONE. */
    long longest(String text, int from) {
        long found = NONE;
        int node = ROOT;
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean blank = isBlank(c);
            int column = columns[blank ? ' ' : c];
            node = column == 0 ? 0 : nodes[node * width + column];
            if (node == 0) {
                break;
            }
            at = blank ? skipBlanks(text, at) : at + 1;
            if (ends[node] >= 0 && isWhole(text, at, letters[ends[node]])) {
                found = (long) ends[node] << Integer.SIZE | at;
            }
        }
        return found;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '_';
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** A letter behind it would make another word; a single letter needs its number at once. */
    private static boolean isWhole(String text, int end, boolean isLetter) {
        if (end == text.length()) {
            return !isLetter;
        }
        char next = text.charAt(end);
        if (isLetter) {
            return next >= '0' && next <= '9';
        }
        if (next < ASCII) {
            return (next | 0x20) < 'a' || (next | 0x20) > 'z';
        }
        return !Character.isLetter(next) && !isMark(Character.getType(next));
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    Label label(long found) {
        return labels[(int) (found >>> Integer.SIZE)];
    }

    static int end(long found) {
        return (int) found;
    }
}
