package org.tokenmeter.host.keys;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;

/** Key stores whose passphrase costs next to nothing to try: for tests, which open many. */
public final class CheapKeyStore {
    /** The passphrase of all of them. */
    public static final String PASSPHRASE = "a passphrase for tests";
    /** The published test key of STS 531-1-07 Ed 2.2. */
    public static final String LONG_KEY = "abababababababab949494949494949401234567";
    /** Its first eight bytes, the test key of STS 531-1-0-02. */
    public static final String SHORT_KEY = "abababababababab";

    private static final int COST = 16;

    private CheapKeyStore() {
    }

    /** The store in a file. */
    public static KeyStoreFile file(Path path) {
        return new KeyStoreFile(path, COST);
    }

    /** An open store that holds nothing yet. */
    public static UnlockedKeys create(Path path) {
        return file(path).create(PASSPHRASE.toCharArray());
    }

    /** A label of key type 2. */
    public static KeyLabel label(String sgc, int krn, EncryptionAlgorithm ea, BaseDate baseDate) {
        return label(sgc, krn, KeyType.UNIQUE, ea, baseDate);
    }

    /** A label. */
    public static KeyLabel label(String sgc, int krn, KeyType keyType, EncryptionAlgorithm ea,
            BaseDate baseDate) {
        return new KeyLabel(new SupplyGroupCode(sgc), new KeyRevisionNumber(krn), keyType, ea,
                baseDate);
    }

    /** Puts the long test key into a store, active since 2014. */
    public static VendingKeyEntry add(UnlockedKeys keys, KeyLabel label) {
        return add(keys, label, VendingKey.parse(KeyDerivationAlgorithm.DKGA04, LONG_KEY));
    }

    /** Puts a key into a store, active since 1993. */
    public static VendingKeyEntry add(UnlockedKeys keys, KeyLabel label, VendingKey key) {
        VendingKeyEntry entry = new VendingKeyEntry(label, key.algorithm(), 255,
                LocalDate.of(1993, 1, 1), Optional.empty(), key.checkValue());
        keys.add(entry, key);
        key.destroy();
        return entry;
    }
}
