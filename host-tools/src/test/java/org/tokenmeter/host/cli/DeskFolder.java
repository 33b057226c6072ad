package org.tokenmeter.host.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tokenmeter.host.keys.CheapKeyStore;
import org.tokenmeter.host.keys.UnlockedKeys;
import org.tokenmeter.host.text.OwnerOnly;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;

/** A desk's folder with the test key of group 201457 in its store, and commands run on it. */
record DeskFolder(Path path) {
    static final String METER = "600727000000000009";

    /** Each derivation of a key costs its time, so the store is made once. */
    private static final byte[] STORE = store();

    static DeskFolder in(Path path) {
        try {
            Files.createDirectories(path);
            Path file = path.resolve("keys.bcfks");
            OwnerOnly.makeFile(file);
            Files.write(file, STORE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DeskFolder(path);
    }

    private static byte[] store() {
        try {
            Path file = Files.createTempDirectory("desk").resolve("keys.bcfks");
            try (UnlockedKeys keys = CheapKeyStore.create(file)) {
                for (int krn = 1; krn <= 2; krn++) {
                    CheapKeyStore.add(keys, CheapKeyStore.label(
                            "201457", krn, EncryptionAlgorithm.EA11, BaseDate.BASE_2014));
                    CheapKeyStore.add(keys, CheapKeyStore.label(
                            "201457", krn, EncryptionAlgorithm.EA07, BaseDate.BASE_2014));
                }
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A command that needs no key. */
    Sts run(String line) {
        return Sts.run(words(line).toArray(String[]::new));
    }

    /** A command that gets the passphrase on standard input, and more lines behind it. */
    Sts unlocked(String line, String... more) {
        List<String> words = words(line);
        words.addAll(List.of("--passphrase-fd", "0"));
        return Sts.fed(CheapKeyStore.PASSPHRASE + "\n" + String.join("\n", more),
                words.toArray(String[]::new));
    }

    private List<String> words(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.addAll(List.of("--data", path.toString()));
        return words;
    }
}
