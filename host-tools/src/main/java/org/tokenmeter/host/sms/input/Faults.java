package org.tokenmeter.host.sms.input;

/** What makes a text one that can not be trusted. */
final class Faults {
    private static final char REPLACEMENT = '\uFFFD';

    private Faults() {
    }

    /** The first fault of a text; empty where there is none. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == REPLACEMENT) {
                return "has bytes that are no UTF-8 text";
            }
            if (c < ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f'
                    && c != '\u000B') {
                return "has control characters: binary data";
            }
        }
        return "";
    }
}
