package org.tokenmeter.host.provisioning;

import java.util.Map;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Inputs;

/**
 * What the registry says of a meter, and others of the rest. Nobody says otherwise than the
 * registry, from which the meter's tokens are made.
 *
 * @param registered by the names of the inputs; empty for a meter that is not of the registry
 */
public record RegisteredInputs(Map<String, String> registered, Inputs others) implements Inputs {
    @Override
    public String text(String name) {
        if (!registered.containsKey(name)) {
            return others.text(name);
        }
        if (!others.text(name).isEmpty()) {
            throw new BadValue("goes without a meter of the registry, which says it",
                    "one of the two").at(place(name));
        }
        return registered.get(name);
    }

    @Override
    public String place(String name) {
        return others.place(name);
    }
}
