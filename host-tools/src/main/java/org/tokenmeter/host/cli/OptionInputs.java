package org.tokenmeter.host.cli;

import java.util.HashMap;
import java.util.Map;
import org.tokenmeter.host.text.Inputs;

/** Options of a command line as the inputs of a codec verb. */
final class OptionInputs implements Inputs {
    private record Given(String place, String text) {
    }

    private final Map<String, Given> given = new HashMap<>();

    /**
     * Adds an option.
     *
     * @param name the verb's name for it
     * @param place the user's name for it
     * @param text null when the option was not given
     */
    OptionInputs with(String name, String place, String text) {
        given.put(name, new Given(place, text == null ? "" : text.strip()));
        return this;
    }

    @Override
    public String text(String name) {
        return given.containsKey(name) ? given.get(name).text() : "";
    }

    @Override
    public String place(String name) {
        return given.containsKey(name) ? given.get(name).place() : name;
    }
}
