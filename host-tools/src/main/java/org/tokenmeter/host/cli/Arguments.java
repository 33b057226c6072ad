package org.tokenmeter.host.cli;

import java.util.Optional;
import java.util.function.Function;

/** Values of options and arguments; a wrong one is refused by the name that the user knows. */
final class Arguments {
    private Arguments() {
    }

    /** The value of an option that has to be there. */
    static <T> T read(String place, String text, Function<String, T> parser) {
        return new OptionInputs().with(place, place, text).read(place, parser);
    }

    /** The value of an option that may be left out. */
    static <T> Optional<T> find(String place, String text, Function<String, T> parser) {
        return new OptionInputs().with(place, place, text).find(place, parser);
    }
}
