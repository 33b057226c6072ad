package org.tokenmeter.host.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.tokenmeter.host.keys.KeyStoreFile;
import org.tokenmeter.host.keys.UnlockedKeys;
import org.tokenmeter.host.keys.VendingKeyEntry;
import org.tokenmeter.host.keys.WrappedKey;
import org.tokenmeter.host.text.OwnerOnly;
import org.tokenmeter.host.text.Refusal;
import org.tokenmeter.host.text.StorageFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sts keys export}: a vending key for another desk. */
@Command(name = "export", sortOptions = false,
        descriptionHeading = "%n",
        description = {"Writes one vending key for another desk, wrapped.", "",
            "It is wrapped under a passphrase of its own (AES key wrap, scrypt). There is no",
            "way to write a key in clear."},
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example:",
            "  sts keys export --wrapped --sgc 201457 --out group-201457.wrapped"})
final class KeysExportCommand implements Callable<Integer> {
    private final DeskSession session;

    @Option(names = "--wrapped", required = true,
            description = "wrap the key; there is no other way")
    private boolean wrapped;

    @Option(names = "--out", paramLabel = "FILE", required = true,
            description = "the file to make")
    private String file;

    @Option(names = "--wrap-passphrase-fd", paramLabel = "N",
            description = "read the new passphrase from descriptor N; default: ask")
    private String wrapDescriptor;

    @Mixin
    private KeyOptions which;

    @Mixin
    private DeskOptions desk;

    @Mixin
    private CommonOptions common;

    KeysExportCommand(DeskSession session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.withKeys(desk, this::export);
    }

    private int export(UnlockedKeys keys) {
        VendingKeyEntry entry = which.choose(keys.entries());
        char[] passphrase = session.secrets().read("--wrap-passphrase-fd", wrapDescriptor,
                "A passphrase for the wrapped key (12 characters or more): ");
        try {
            if (passphrase.length < KeyStoreFile.SHORTEST_PASSPHRASE) {
                throw new Refusal("the passphrase has " + passphrase.length
                        + " characters; allowed: 12 or more",
                        "four words that nobody would guess do");
            }
            write(WrappedKey.wrap(entry, keys.key(entry), passphrase));
        } finally {
            Arrays.fill(passphrase, '\0');
        }
        session.withDesk(desk, books -> {
            books.noteKey("key-exported", entry);
            return null;
        });
        KeysCommand.facts(entry).print(session.streams(), false);
        return ExitCode.DONE;
    }

    private void write(String text) {
        try {
            Path path = Path.of(file);
            if (Files.exists(path)) {
                throw new FileAlreadyExistsException(file);
            }
            OwnerOnly.makeFile(path);
            Files.writeString(path, text);
        } catch (FileAlreadyExistsException e) {
            throw CommandFailure.usage(file + " exists already", "name another file with --out");
        } catch (IOException | InvalidPathException e) {
            throw new StorageFailure("cannot write the wrapped key",
                    "check --out, and the folder's owner and mode", e);
        }
    }
}
