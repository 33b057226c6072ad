package org.tokenmeter.host.provisioning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.OwnerOnly;
import org.tokenmeter.host.text.StorageFailure;

/** Files that hold one secret in hex, and that their owner alone may read. */
public final class SecretFile {
    private static final int LONGEST = 4096;

    private SecretFile() {
    }

    /** The text of a file without blanks around it; a file that others may read is refused. */
    public static String read(Path file) {
        try {
            OwnerOnly.requireClosed(file);
            if (Files.size(file) > LONGEST) {
                throw new StorageFailure(file + " is too long to be a key", "name another file",
                        null);
            }
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (NoSuchFileException e) {
            throw new StorageFailure("there is no file " + file, "check its name", e);
        } catch (IOException e) {
            throw new StorageFailure("cannot read " + file, "check the file's owner and mode", e);
        }
    }

    /** The line key in a file. */
    public static LineKey key(Path file) {
        try {
            return LineKey.parse(read(file));
        } catch (BadValue e) {
            throw e.at("the line key in " + file);
        }
    }

    /** Refuses a file that is there and holds no line key, or that others may read. */
    static void requireKeyOrNone(Path file) {
        if (Files.exists(file)) {
            key(file).destroy();
        }
    }

    /** Where the service key of a planned meter is kept, unless somebody says otherwise. */
    public static Path serviceKey(MeterPlan plan) {
        return Path.of(plan.pan().drn() + ".line-key");
    }

    /** The line key in a file; where there is none, a new one is made and kept in it. */
    static LineKey keyIn(Path file) {
        if (Files.exists(file)) {
            return key(file);
        }
        LineKey key = LineKey.random();
        byte[] text = (key.hex() + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            OwnerOnly.makeFile(file);
            Files.write(file, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            return key;
        } catch (IOException e) {
            throw new StorageFailure("cannot write " + file,
                    "check who may write there, and the space on the disk", e);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }
}
