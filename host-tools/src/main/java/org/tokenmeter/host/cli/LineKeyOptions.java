package org.tokenmeter.host.cli;

import java.nio.file.Path;
import java.util.Arrays;
import org.tokenmeter.host.provisioning.LineKey;
import org.tokenmeter.host.provisioning.SecretFile;
import picocli.CommandLine.Option;

/** The key that opens a meter's line. It is never an argument. */
final class LineKeyOptions {
    @Option(names = "--line-key-file", paramLabel = "FILE",
            description = "the key of the meter's line, 64 hex digits, in a file of mode 0600; "
                + "default: ask")
    private Path file;

    @Option(names = "--line-key-fd", paramLabel = "N",
            description = "read it from file descriptor N")
    private String descriptor;

    /** The key; the caller destroys it. */
    LineKey read(SecretReader secrets) {
        if (file != null) {
            return SecretFile.key(file);
        }
        char[] typed = secrets.read("--line-key-fd", descriptor,
                "The key of the meter's line (64 hex digits): ");
        try {
            return Arguments.read("the line key", new String(typed).strip(), LineKey::parse);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }
}
