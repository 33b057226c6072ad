package org.tokenmeter.host.sms;

/**
 * The forms that were seen last. Any thread may ask and add at any time: at worst one does not see
 * what another one has just added, and reads the text itself.
 */
final class Forms {
    /** For everybody: what a message says does not depend on who reads it. */
    static final Forms KNOWN = new Forms();

    private static final int ROOM = 1 << 13;

    private final Entry[] entries = new Entry[ROOM];

    /**
     * A form and the first text that had it.
     *
     * @param decisive places of digits that are not values: the form is another with others
     */
    private record Entry(FoldedText folded, Characters first, int[] decisive, Form form) {
        boolean fits(FoldedText text, Characters characters) {
            if (!folded.equals(text)) {
                return false;
            }
            for (int place : decisive) {
                if (first.charAt(place) != characters.charAt(place)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The form of a text; null where it is not known. */
    Form of(FoldedText folded, Characters text) {
        Entry entry = entries[folded.hashCode() & ROOM - 1];
        return entry != null && entry.fits(folded, text) ? entry.form() : null;
    }

    void add(FoldedText folded, Characters text, Form form) {
        entries[folded.hashCode() & ROOM - 1] = new Entry(folded, text,
                Profiles.KNOWN.trie().decisiveDigits(text), form);
    }
}
