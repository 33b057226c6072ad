package org.tokenmeter.host.sms;

import java.math.BigDecimal;
import java.util.Map;

/** A JSON object in one line, written member by member. Numbers stand as they were written. */
public final class JsonText {
    private final StringBuilder text = new StringBuilder("{");

    /** Adds a text; null writes null. */
    public JsonText text(String name, String value) {
        return value == null ? raw(name, "null") : raw(name, quoted(value));
    }

    /** Adds a number; null writes null. */
    public JsonText number(String name, BigDecimal value) {
        return raw(name, value == null ? "null" : value.toPlainString());
    }

    /** Adds a whole number. */
    public JsonText number(String name, long value) {
        return raw(name, Long.toString(value));
    }

    /** Adds an object of numbers. */
    public JsonText numbers(String name, Map<String, BigDecimal> values) {
        JsonText object = new JsonText();
        values.forEach(object::number);
        return raw(name, object.toString());
    }

    /** Adds what is JSON already. */
    public JsonText raw(String name, String json) {
        if (text.length() > 1) {
            text.append(',');
        }
        text.append(quoted(name)).append(':').append(json);
        return this;
    }

    /** A text as a JSON string. */
    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == '\u007f' || Character.isSurrogate(c)) {
                quoted.append("\\u").append("%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return text + "}";
    }
}
