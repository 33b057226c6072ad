package org.tokenmeter.host.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import org.bouncycastle.crypto.util.ScryptConfig;
import org.bouncycastle.jcajce.BCFKSLoadStoreParameter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.tokenmeter.host.text.BadPassphrase;
import org.tokenmeter.host.text.OwnerOnly;
import org.tokenmeter.host.text.Refusal;
import org.tokenmeter.host.text.StorageFailure;

/**
 * The file that vending keys rest in: a BCFKS key store, scrypt over the passphrase, AES-256-CCM
 * and HMAC over everything. {@code keytool -storetype BCFKS} opens it.
 *
 * <p><b>Promises.</b> Only its owner may use the file (mode 0600). It is replaced whole or not at
 * all, by one writer at a time. A file of which any byte was changed is refused.
 *
 * <p><b>Does not promise</b> to tell a wrong passphrase from a changed file: both fail the same
 * check.
 */
public final class KeyStoreFile {
    /** The fewest characters of a passphrase. */
    public static final int SHORTEST_PASSPHRASE = 12;

    private static final int SCRYPT_COST = 1 << 15;
    private static final int SCRYPT_BLOCK = 8;
    private static final int SALT_BYTES = 20;
    private static final byte[] NO_CONTENT = {};
    private static final String TYPE = "BCFKS";

    /** A provider object of our own: nothing is registered with the platform. */
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private final Path file;
    private final int scryptCost;

    /** The store in a file, which need not be there yet. */
    public KeyStoreFile(Path file) {
        this(file, SCRYPT_COST);
    }

    KeyStoreFile(Path file, int scryptCost) {
        this.file = file;
        this.scryptCost = scryptCost;
    }

    /** Whether there is a file. */
    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * Begins a store; its first key makes the file.
     *
     * @param passphrase the caller's own, to be overwritten by the caller
     */
    public UnlockedKeys create(char[] passphrase) {
        if (passphrase.length < SHORTEST_PASSPHRASE) {
            throw new BadPassphrase("the passphrase has " + passphrase.length
                    + " characters; allowed: " + SHORTEST_PASSPHRASE + " or more",
                    "four words that nobody would guess do", null);
        }
        return new UnlockedKeys(this, NO_CONTENT, passphrase);
    }

    /**
     * Opens the store.
     *
     * @param passphrase the caller's own, to be overwritten by the caller
     */
    public UnlockedKeys open(char[] passphrase) {
        if (!exists()) {
            throw new Refusal("there is no key store yet: " + file,
                    "sts keys new makes one, with its first key");
        }
        return new UnlockedKeys(this, content(), passphrase);
    }

    /** The file as it is, encrypted; nothing when there is none. */
    byte[] content() {
        if (!exists()) {
            return NO_CONTENT;
        }
        try {
            OwnerOnly.requireClosed(file);
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StorageFailure("cannot read " + file, "check its owner and mode", e);
        }
    }

    /** The store in such a content. */
    KeyStore decrypt(byte[] content, char[] passphrase) {
        try {
            KeyStore store = KeyStore.getInstance(TYPE, PROVIDER);
            if (content.length == 0) {
                store.load(null, null);
            } else {
                DerivationCost.requireBearable(content);
                store.load(new ByteArrayInputStream(content), passphrase);
            }
            return store;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            // A parser may stumble over changed bytes in ways of its own.
            throw new BadPassphrase("wrong passphrase, or someone changed " + file,
                    "type the passphrase again; if that is right, take the file from your backup",
                    e);
        }
    }

    /** Replaces the file and says what is in it now; the caller holds the lock. */
    byte[] write(KeyStore store, char[] passphrase) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        store.store(new BCFKSLoadStoreParameter.Builder(content, passphrase)
                .withStorePBKDFConfig(new ScryptConfig.Builder(scryptCost, SCRYPT_BLOCK, 1)
                        .withSaltLength(SALT_BYTES).build())
                .withStoreEncryptionAlgorithm(
                        BCFKSLoadStoreParameter.EncryptionAlgorithm.AES256_CCM)
                .withStoreMacAlgorithm(BCFKSLoadStoreParameter.MacAlgorithm.HmacSHA512)
                .build());
        byte[] encrypted = content.toByteArray();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        OwnerOnly.makeFile(part);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(encrypted);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        return encrypted;
    }

    /** Work on the file that no other process does at the same time. */
    <T> T locked(Work<T> work) {
        Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
        try {
            OwnerOnly.makeFolder(file.toAbsolutePath().getParent());
            OwnerOnly.makeFile(lockFile);
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
                // Closing the channel gives it back.
                channel.lock();
                return work.run();
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new StorageFailure("cannot write the key store " + file,
                    "check the folder's owner and mode, and the space on the disk", e);
        }
    }

    /** What is done with the file. */
    interface Work<T> {
        T run() throws IOException, GeneralSecurityException;
    }
}
