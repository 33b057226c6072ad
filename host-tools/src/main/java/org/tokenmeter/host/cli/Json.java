package org.tokenmeter.host.cli;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * One JSON object a line. Ints and booleans stand bare; all else is a string, since an amount of
 * currency may exceed what JSON readers keep exactly.
 */
final class Json {
    private Json() {
    }

    /** The object with these members, in their order. */
    static String object(Map<String, ?> members) {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ':' + value(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        return value instanceof Integer || value instanceof Boolean
                ? value.toString() : quoted(value.toString());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
