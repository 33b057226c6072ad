package org.tokenmeter.host.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.tokenmeter.host.text.BadValue;
import picocli.CommandLine.Option;

/** Where the desk keeps its files, and where its passphrase comes from. */
final class DeskOptions {
    static final String DEFAULT_FOLDER = "sts-data";

    @Option(names = "--data", paramLabel = "DIR", defaultValue = DEFAULT_FOLDER,
            description = "the desk's folder; default: sts-data")
    private String folder;

    @Option(names = "--passphrase-fd", paramLabel = "N",
            description = "read the passphrase from file descriptor N; default: ask")
    private String passphraseDescriptor;

    /** The folder of the desk. */
    Path folder() {
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw new BadValue("is not a path", "the name of a folder").at("--data");
        }
    }

    /** Whether a person is asked for the passphrase. */
    boolean isPassphraseTyped() {
        return passphraseDescriptor == null;
    }

    String passphraseDescriptor() {
        return passphraseDescriptor;
    }
}
