package org.tokenmeter.host.sms;

import java.text.Normalizer;
import java.util.BitSet;
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

    private static final int ASCII = 128;

    /** The column of each character in the rows of nodes; 0: in no label. */
    private final byte[] columns = new byte[1 << Character.SIZE];
    private final boolean[] wordless = new boolean[1 << Character.SIZE];
    private final Label[] labels;
    /** Labels of one letter, which need their number at once. */
    private final boolean[] letters;
    /**
     * A row for each node, the root's first: in its column 0 one more than the label that ends
     * here, or 0; in that of a character where the row of the next node starts, or 0.
     */
    private final int[] rows;
    private final int blank;
    private int width = 1;
    private int used;

    LabelTrie(List<Label> labels) {
        this.labels = labels.toArray(Label[]::new);
        letters = new boolean[this.labels.length];
        labels.forEach(label -> folded(label.text()).chars().forEach(this::addColumn));
        addColumn(' ');
        blank = columns[' '];
        columns['\t'] = columns[' '];
        columns['_'] = columns[' '];
        rows = new int[width * (1 + labels.stream()
                .mapToInt(label -> folded(label.text()).length()).sum())];
        used = width;
        for (int i = 0; i < labels.size(); i++) {
            String text = folded(labels.get(i).text());
            letters[i] = text.length() == 1 && Character.isLetter(text.charAt(0));
            add(text, i);
        }
        for (int c = 0; c < wordless.length; c++) {
            boolean starts = columns[c] != 0 && rows[columns[c]] != 0;
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

    private void add(String text, int index) {
        int row = 0;
        for (int i = 0; i < text.length(); i++) {
            int place = row + columns[text.charAt(i)];
            if (rows[place] == 0) {
                rows[place] = used;
                used += width;
            }
            row = rows[place];
        }
        rows[row] = index + 1;
    }

    /** Whether a character neither belongs to a word nor starts a label. */
    boolean isWordless(char character) {
        return wordless[character];
    }

    /** The longest label at a place: its index in the upper half, its end in the lower; or NONE. */
    long longest(Characters text, int from) {
        long found = NONE;
        int row = 0;
        int at = from;
        while (true) {
            int column = columns[text.charAt(at)];
            row = rows[row + column];
            if (column == 0 || row == 0) {
                return found;
            }
            at = column == blank ? skipBlanks(text, at) : at + 1;
            int label = rows[row] - 1;
            if (label >= 0 && isWhole(text, at, letters[label])) {
                found = (long) label << Integer.SIZE | at;
            }
        }
    }

    /**
     * The places of the digits on which it depends what labels there are: a label goes on with one
     * where the text does, too, as in KCT1.
     */
    int[] decisiveDigits(Characters text) {
        BitSet places = new BitSet();
        for (int from = 0; from < text.length(); from++) {
            addDecisive(text, from, places);
        }
        return places.stream().toArray();
    }

    private void addDecisive(Characters text, int from, BitSet places) {
        int row = 0;
        int at = from;
        int column;
        do {
            if (text.isDigit(at) && takesDigits(row, text.isDigit(at + 1) ? 2 : 1)) {
                places.set(at);
            }
            column = columns[text.charAt(at)];
            row = rows[row + column];
            at = column == blank ? skipBlanks(text, at) : at + 1;
        } while (column != 0 && row != 0);
    }

    /** Whether so many digits may follow: with another one behind it, KCT1 is no label. */
    private boolean takesDigits(int row, int count) {
        boolean takes = count == 0;
        for (char digit = '0'; digit <= '9' && !takes; digit++) {
            int next = rows[row + columns[digit]];
            takes = columns[digit] != 0 && next != 0 && takesDigits(next, count - 1);
        }
        return takes;
    }

    private int skipBlanks(Characters text, int from) {
        int at = from;
        while (columns[text.charAt(at)] == blank) {
            at++;
        }
        return at;
    }

    /**
     * A letter behind it would make another word, and a digit behind KCT1 another number; a single
     * letter needs its number at once.
     */
    private static boolean isWhole(Characters text, int end, boolean isLetter) {
        char next = text.charAt(end);
        if (isLetter) {
            return text.isDigit(end);
        }
        if (text.isDigit(end) && text.isDigit(end - 1)) {
            return false;
        }
        return !isLetter(next) && (next < ASCII || !isMark(Character.getType(next)));
    }

    /** As Character.isLetter says, which looks it up even for ASCII. */
    static boolean isLetter(char c) {
        int lower = c | 0x20;
        return c < ASCII ? lower >= 'a' && lower <= 'z' : Character.isLetter(c);
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
