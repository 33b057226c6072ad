package org.tokenmeter.host.text;

import java.util.Optional;
import java.util.function.Function;

/**
 * Named texts, from a CSV row or from options, so that one piece of code serves both.
 *
 * <p>An error names the place as the user knows it: a column, or an option.
 */
public interface Inputs {
    /** The text without blanks around it; empty when it is blank or not there. */
    String text(String name);

    /** What the user calls this input: {@code vending_key}, or {@code --vending-key}. */
    String place(String name);

    /** The value of an input that has to be there. */
    default <T> T read(String name, Function<String, T> parser) {
        String text = text(name);
        try {
            return parser.apply(text);
        } catch (BadValue e) {
            BadValue problem = text.isEmpty() ? new BadValue("is missing", e.allowed()) : e;
            throw problem.at(place(name));
        }
    }

    /** The value of an input that may be blank. */
    default <T> Optional<T> find(String name, Function<String, T> parser) {
        return text(name).isEmpty() ? Optional.empty() : Optional.of(read(name, parser));
    }
}
