package org.tokenmeter.host.sms;

/**
 * The forms that were seen last. Of the texts that they come from no number of a token, a meter or
 * an amount is kept. Any thread may ask and add at any time, as no entry ever changes: at worst one
 * does not see what another one has just added, and reads the text itself.
 */
final class Forms {
    /** For everybody: what a message says does not depend on who reads it. */
    static final Forms KNOWN = new Forms();

    private static final int BITS = 13;

    private final Entry[] entries = new Entry[1 << BITS];

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
        Entry entry = entries[index(folded)];
        return entry != null && entry.fits(folded, text) ? entry.form() : null;
    }

    /** By the upper bits of the hash, which every character reaches. */
    private static int index(FoldedText folded) {
        return folded.hashCode() >>> Integer.SIZE - BITS;
    }

    void add(FoldedText folded, Characters text, Form form) {
        int[] places = Profiles.KNOWN.trie().decisiveDigits(text);
        char[] digits = new char[places.length];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = text.charAt(places[i]);
        }
        entries[index(folded)] = new Entry(folded, places, digits, form);
    }
}
