package org.tokenmeter.host.sms;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The messages in {@code src/test/resources/sms}, all of them with fictional numbers. */
public final class Samples {
    private Samples() {
    }

    /** The bytes of a file. */
    public static byte[] bytes(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/sms/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file. */
    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** The objects of a file of JSON lines. */
    public static List<JsonObject> objects(String name) {
        return text(name).lines().map(Samples::object).toList();
    }

    static JsonObject object(String line) {
        return JsonParser.parseString(line).getAsJsonObject();
    }

    /** JSON with numbers that are equal when their values are, whatever their digits. */
    static Object plain(JsonElement json) {
        if (json.isJsonObject()) {
            return json.getAsJsonObject().entrySet().stream().collect(
                    Collectors.toMap(Map.Entry::getKey, entry -> plain(entry.getValue())));
        }
        if (json.isJsonArray()) {
            return json.getAsJsonArray().asList().stream().map(Samples::plain).toList();
        }
        boolean number = json instanceof JsonPrimitive value && value.isNumber();
        return number ? (Object) new BigDecimal(json.getAsString()).stripTrailingZeros()
                : json.toString();
    }

    /** The members of an object that say what has to be found. */
    static Set<String> expectedNames(JsonObject sample) {
        return sample.keySet().stream()
                .filter(name -> !Set.of("id", "evidence", "name", "text").contains(name))
                .collect(Collectors.toSet());
    }
}
