package org.tokenmeter.host.sms;

/**
 * The forms that were seen last; of the texts nothing is kept that their digits say. Any thread may
 * ask and add at any time, as no entry ever changes: at worst one does not see what another one has
 * just added, and reads the text itself.
 */
final class Forms {
    /** For everybody: what a message says does not depend on who reads it. */
    static final Forms KNOWN = new Forms();

    private static final int ROOM = 1 << 13;

    private final Entry[] entries = new Entry[ROOM];

    /**
     * A form, by the text that has it.
     *
     * @param places where digits stand that are no values: with others the form is another one
     * @param digits these digits
     */
    private record Entry(FoldedText text, int[] places, char[] digits, Form form) {
        boolean fits(FoldedText folded, Characters characters) {
            boolean fits = text.equals(folded);
            for (int i = 0; i < places.length && fits; i++) {
                fits = characters.charAt(places[i]) == digits[i];
            }
            return fits;
        }
    }

    /** The form of a text; null where it is not known. */
    Form of(FoldedText folded, Characters text) {
        Entry entry = entries[folded.hashCode() & ROOM - 1];
        return entry != null && entry.fits(folded, text) ? entry.form() : null;
    }

    void add(FoldedText folded, Characters text, Form form) {
        int[] places = Profiles.KNOWN.trie().decisiveDigits(text);
        char[] digits = new char[places.length];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = text.charAt(places[i]);
        }
        entries[folded.hashCode() & ROOM - 1] = new Entry(folded, places, digits, form);
    }
}
