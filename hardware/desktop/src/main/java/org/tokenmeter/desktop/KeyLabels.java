package org.tokenmeter.desktop;

import org.tokenmeter.hal.Keypad;

/** The keys of the meter as they are labelled, in the order of their codes in {@link Keypad}. */
final class KeyLabels {
    private static final String LABELS = "0123456789*#ABCD";

    private KeyLabels() {
    }

    /** Whether a key of the meter is labelled so. */
    static boolean has(char label) {
        return LABELS.indexOf(label) >= 0;
    }

    /** The code of a key. */
    static int code(char label) {
        return LABELS.indexOf(label);
    }

    /** The label of a key. */
    static char of(int code) {
        return LABELS.charAt(code);
    }
}
