package org.tokenmeter.jvm;

import java.util.stream.Collectors;

/** Text from a scenario or a path, made fit for a report: every character can be seen. */
final class LegibleText {
    /** The last two codes of each plane are no characters. */
    private static final int NO_CHARACTERS = 0xFFFE;

    private LegibleText() {
    }

    /**
     * The text with a blank for each tab, and with hex digits behind {@code \\u} for each other
     * character that can not be seen or that XML 1.0 forbids: controls, formats, half pairs.
     */
    static String of(String text) {
        return text.codePoints().mapToObj(LegibleText::of).collect(Collectors.joining());
    }

    private static String of(int character) {
        if (character == '\t') {
            return " ";
        }
        return isLegible(character) ? Character.toString(character)
                : "\\u%04x".formatted(character);
    }

    private static boolean isLegible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> (character & NO_CHARACTERS) != NO_CHARACTERS;
        };
    }
}
