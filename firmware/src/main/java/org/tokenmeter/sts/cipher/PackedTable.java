package org.tokenmeter.sts.cipher;

/**
 * Tables as text. An array initialiser becomes a long run of code on a small processor; a string
 * constant does not.
 */
final class PackedTable {
    private PackedTable() {
    }

    /** The value of the hex or decimal digit at a place of the text. */
    static int digit(String text, int index) {
        char digit = text.charAt(index);
        return digit <= '9' ? digit - '0' : digit - 'a' + 10;
    }
}
