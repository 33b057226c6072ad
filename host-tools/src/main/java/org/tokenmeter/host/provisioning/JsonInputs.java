package org.tokenmeter.host.provisioning;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Inputs;
import org.tokenmeter.host.text.StorageFailure;

/** The members of a JSON object in a file: texts, numbers, true and false. */
public final class JsonInputs implements Inputs {
    private static final int LONGEST = 65_536;

    private final Path file;
    private final JsonObject members;

    private JsonInputs(Path file, JsonObject members) {
        this.file = file;
        this.members = members;
    }

    /** The members of a file, all of which must be known. */
    public static JsonInputs read(Path file, Set<String> names) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new BadValue("is too long", "at most " + LONGEST + " bytes");
            }
            JsonElement content = JsonParser.parseString(Files.readString(file));
            if (!content.isJsonObject()) {
                throw new BadValue("holds no object", "one JSON object");
            }
            JsonInputs inputs = new JsonInputs(file, content.getAsJsonObject());
            inputs.requireKnown(names);
            return inputs;
        } catch (JsonParseException e) {
            throw new BadValue("is no JSON", "one JSON object").at(file.toString());
        } catch (BadValue e) {
            throw e.at(file.toString());
        } catch (IOException e) {
            throw new StorageFailure("cannot read " + file, "check its name and mode", e);
        }
    }

    private void requireKnown(Set<String> names) {
        members.entrySet().forEach(member -> {
            if (!names.contains(member.getKey())) {
                throw new BadValue("has a member that nobody knows", String.join(", ", names));
            }
            if (!member.getValue().isJsonPrimitive()) {
                throw new BadValue("member " + member.getKey() + " is no plain value",
                        "a text, a number, true, false");
            }
        });
    }

    @Override
    public String text(String name) {
        return members.has(name) ? members.get(name).getAsString().strip() : "";
    }

    @Override
    public String place(String name) {
        return file + " " + name;
    }
}
