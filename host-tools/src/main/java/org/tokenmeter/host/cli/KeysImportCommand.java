package org.tokenmeter.host.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.tokenmeter.host.keys.KeyDerivationAlgorithm;
import org.tokenmeter.host.keys.UnlockedKeys;
import org.tokenmeter.host.keys.VendingKey;
import org.tokenmeter.host.keys.VendingKeyEntry;
import org.tokenmeter.host.keys.WrappedKey;
import org.tokenmeter.host.text.OwnerOnly;
import org.tokenmeter.host.text.StorageFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sts keys import}: a vending key from elsewhere. */
@Command(name = "import", sortOptions = false,
        descriptionHeading = "%n",
        description = {"Takes over a vending key: typed, from a file descriptor, or from a file.",
            "",
            "The key is 16 hex digits for DKGA02, 40 for DKGA04; or base64 of 8 bytes, as",
            "the VendingKey.key of the project this one grew from has it (its parity bits",
            "are set, since that project never did); or what keys export --wrapped wrote,",
            "which brings all attributes along."},
        optionListHeading = "%nOptions:%n",
        footer = {"",
            "Secrets on one descriptor come in the order: passphrase, wrap passphrase, key.",
            "", "Examples:",
            "  sts keys import --sgc 201457 --ea 07",
            "  printf '%%s\\n%%s\\n' \"$passphrase\" \"$key\" | sts keys import --sgc 201457 \\",
            "      --ea 07 --passphrase-fd 0 --key-fd 0",
            "  sts keys import --sgc 123456 --file VendingKey.key",
            "  sts keys import --file group-201457.wrapped"})
final class KeysImportCommand implements Callable<Integer> {
    private static final String EVENT = "key-imported";
    private static final int LONGEST_FILE = 4096;

    private final DeskSession session;

    @Option(names = "--file", paramLabel = "FILE", description = "a file that holds the key")
    private String file;

    @Option(names = "--key-fd", paramLabel = "N",
            description = "read the key from file descriptor N; default: ask")
    private String keyDescriptor;

    @Option(names = "--wrap-passphrase-fd", paramLabel = "N",
            description = "read a wrapped key's passphrase from descriptor N; default: ask")
    private String wrapDescriptor;

    @Mixin
    private KeyOptions which;

    @Mixin
    private KeyOptions.New attributes;

    @Mixin
    private DeskOptions desk;

    @Mixin
    private JsonOption json;

    @Mixin
    private CommonOptions common;

    KeysImportCommand(DeskSession session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String content = file == null ? null : content();
        return session.withNewKeys(desk, keys -> content != null && WrappedKey.isOne(content)
                ? unwrap(keys, content) : take(keys, content == null ? asked() : content));
    }

    private String asked() {
        char[] key = session.secrets().read("--key-fd", keyDescriptor, "Vending key: ");
        String text = new String(key).strip();
        Arrays.fill(key, '\0');
        return text;
    }

    private int take(UnlockedKeys keys, String text) {
        VendingKey key = parse(text);
        VendingKeyEntry entry = attributes.entry(
                which.label(key.algorithm()), key.algorithm(), key.checkValue());
        return finish(keys, entry, key);
    }

    /** The length tells the algorithm, unless it is named. */
    private VendingKey parse(String text) {
        String place = file == null ? "the key" : "--file";
        return Arguments.read(place, text, given -> {
            if (!given.matches("[0-9A-Fa-f]*")) {
                return VendingKey.parseLegacy(given);
            }
            return VendingKey.parse(attributes.isGiven() ? attributes.algorithm()
                    : given.length() <= 16 ? KeyDerivationAlgorithm.DKGA02
                    : KeyDerivationAlgorithm.DKGA04, given);
        });
    }

    private int unwrap(UnlockedKeys keys, String content) {
        char[] passphrase = session.secrets().read("--wrap-passphrase-fd", wrapDescriptor,
                "Passphrase of the wrapped key: ");
        try {
            WrappedKey.Unwrapped unwrapped = WrappedKey.unwrap(content, passphrase);
            return finish(keys, unwrapped.entry(), unwrapped.key());
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private int finish(UnlockedKeys keys, VendingKeyEntry entry, VendingKey key) {
        KeysCommand.add(session, desk, keys, EVENT, entry, key);
        KeysCommand.facts(entry).print(session.streams(), json.isWanted());
        return ExitCode.DONE;
    }

    /** Taken all the same: the key is safer in the store than where it lies. */
    private void warn(Path path) {
        session.streams().err().println("sts: others than its owner may use " + path);
        session.streams().err().println("hint: delete it once the store has the key, and ask "
                + "who had access until now");
    }

    private String content() {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > LONGEST_FILE) {
                throw CommandFailure.usage("--file is too long to be a key", "name another file");
            }
            String content = Files.readString(path).strip();
            if (!WrappedKey.isOne(content) && !OwnerOnly.isClosed(path)) {
                warn(path);
            }
            return content;
        } catch (IOException | InvalidPathException e) {
            throw new StorageFailure("cannot read the file of the key",
                    "check --file, and the file's owner and mode", e);
        }
    }
}
