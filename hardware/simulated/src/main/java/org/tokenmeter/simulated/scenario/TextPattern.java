package org.tokenmeter.simulated.scenario;

import java.util.regex.Pattern;

/**
 * A pattern for a row of the display: {@code *} stands for any run of characters, {@code ?} for
 * any one. Trailing blanks do not count on either side.
 */
record TextPattern(String text) {
    boolean matches(String row) {
        StringBuilder expression = new StringBuilder();
        text.stripTrailing().chars().forEach(character -> expression.append(switch (character) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(character));
        }));
        return Pattern.matches(expression.toString(), row.stripTrailing());
    }
}
