package org.tokenmeter.host.sms.table;

/** Texts that a spreadsheet must not take for formulas. */
final class SafeCell {
    private static final String FORMULA = "=+-@\t\r";

    private SafeCell() {
    }

    /** The text, behind an apostrophe where it would start a formula. */
    static String of(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
