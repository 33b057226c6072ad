package org.tokenmeter.host.cli;

import java.util.Collection;
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
        return value(members);
    }

    private static String value(Object value) {
        if (value instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .map(member -> quoted(member.getKey().toString()) + ':'
                            + value(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(Json::value).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof Integer || value instanceof Boolean
                ? value.toString() : quoted(value.toString());
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c < ' ') {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append(c == '"' || c == '\\' ? "\\" : "").appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
