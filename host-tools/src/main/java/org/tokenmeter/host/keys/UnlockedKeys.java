package org.tokenmeter.host.keys;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.tokenmeter.host.text.Refusal;

/**
 * An opened key store. Whoever opened it closes it, and then keys and passphrase are overwritten.
 *
 * <p><b>Secret.</b> Keys leave as {@link VendingKey} only, and belong to this object: the caller
 * does not keep them beyond {@link #close}.
 */
public final class UnlockedKeys implements AutoCloseable {
    // BCFKS knows keys by the algorithm that they are for; it has no name for a vending key.
    private static final String STORED_AS = "HmacSHA256";

    private final KeyStoreFile file;
    private final char[] passphrase;
    private final Map<VendingKeyEntry, VendingKey> keys = new HashMap<>();
    private final Map<KeyLabel, VendingKeyEntry> entries = new LinkedHashMap<>();
    /** What the file held when the store was read or written. */
    private byte[] content;
    private KeyStore store;
    private boolean closed;

    UnlockedKeys(KeyStoreFile file, byte[] content, char[] passphrase) {
        this.file = file;
        this.passphrase = passphrase.clone();
        this.content = content;
        this.store = file.decrypt(content, passphrase);
        readEntries();
    }

    private void readEntries() {
        entries.clear();
        try {
            Collections.list(store.aliases()).stream().sorted().map(VendingKeyEntry::ofAlias)
                    .forEach(entry -> entries.put(entry.label(), entry));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a loaded store has no aliases", e);
        }
    }

    /** What is in the store, sorted by label. */
    public synchronized List<VendingKeyEntry> entries() {
        requireOpen();
        return List.copyOf(entries.values());
    }

    /** The entry of a label. */
    public synchronized VendingKeyEntry find(KeyLabel label) {
        requireOpen();
        VendingKeyEntry entry = entries.get(label);
        if (entry == null) {
            throw missing(label);
        }
        return entry;
    }

    private Refusal missing(KeyLabel label) {
        boolean known = entries.keySet().stream().anyMatch(e -> e.sgc().equals(label.sgc()));
        return new Refusal("there is no key for " + label, known
                ? "sts keys list shows which keys this supply group has"
                : "make one with sts keys new, or take one over with sts keys import");
    }

    /** The key of an entry. */
    public synchronized VendingKey key(VendingKeyEntry entry) {
        requireOpen();
        return keys.computeIfAbsent(entry, this::read);
    }

    private VendingKey read(VendingKeyEntry entry) {
        try {
            Key key = store.getKey(entry.alias(), passphrase);
            return VendingKey.of(entry.algorithm(), key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new Refusal("the key of " + entry.label() + " can not be read",
                    "take the key store from your backup", e);
        }
    }

    /** Adds a key; a label is taken once. */
    public void add(VendingKeyEntry entry, VendingKey key) {
        change(() -> {
            if (entries.containsKey(entry.label())) {
                throw new Refusal("there is a key for " + entry.label() + " already",
                        "sts keys rotate makes its next revision");
            }
            byte[] bytes = key.bytesFor(entry.algorithm()).clone();
            put(entry, bytes);
        });
    }

    /** Puts another entry in the place of one of the same label: the key stays. */
    public void replace(VendingKeyEntry old, VendingKeyEntry changed) {
        change(() -> {
            byte[] bytes = key(old).bytesFor(old.algorithm()).clone();
            store.deleteEntry(old.alias());
            put(changed, bytes);
        });
    }

    private void put(VendingKeyEntry entry, byte[] bytes) throws GeneralSecurityException {
        store.setKeyEntry(entry.alias(), new SecretKeySpec(bytes, STORED_AS), passphrase, null);
        Arrays.fill(bytes, (byte) 0);
    }

    /** Changes what the file holds now, which another process may have written. */
    private synchronized void change(Change change) {
        requireOpen();
        file.locked(() -> {
            byte[] now = file.content();
            if (!Arrays.equals(now, content)) {
                store = file.decrypt(now, passphrase);
                readEntries();
            }
            change.apply();
            content = file.write(store, passphrase);
            readEntries();
            return null;
        });
    }

    /** A change to the keys that are there. */
    private interface Change {
        void apply() throws GeneralSecurityException;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the key store is locked again");
        }
    }

    /** Overwrites the passphrase and every key that was read. */
    @Override
    public synchronized void close() {
        keys.values().forEach(VendingKey::destroy);
        keys.clear();
        Arrays.fill(passphrase, '\0');
        closed = true;
    }

    @Override
    public String toString() {
        return closed ? "locked keys" : "unlocked keys";
    }
}
