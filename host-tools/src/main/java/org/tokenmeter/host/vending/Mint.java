package org.tokenmeter.host.vending;

import java.time.LocalDateTime;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.keys.UnlockedKeys;
import org.tokenmeter.host.keys.VendingKeyEntry;
import org.tokenmeter.host.token.KeyChangeSet;
import org.tokenmeter.host.token.KeyedCipher;
import org.tokenmeter.host.token.TokenAlgorithm;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.token.BaseDate;

/** From the vending keys of an open store to the ciphers of single meters. */
public final class Mint {
    private final UnlockedKeys keys;

    /**
     * @param keys an open store, which whoever opened it closes
     */
    public Mint(UnlockedKeys keys) {
        this.keys = keys;
    }

    /** The vending key of a meter's key. */
    VendingKeyEntry entry(MeterKey key) {
        return keys.find(key.label());
    }

    /** The same, which must be usable now, for a token issued at such a time. */
    VendingKeyEntry usableEntry(MeterKey key, LocalDateTime now, LocalDateTime at) {
        VendingKeyEntry entry = entry(key);
        entry.requireUsable(now, at);
        return entry;
    }

    /** The cipher under a meter's key; the caller erases the key in it. */
    public KeyedCipher cipher(MeterPan pan, MeterKey key) {
        VendingKeyEntry entry = entry(key);
        DecoderKey decoderKey =
                entry.derivation().derive(keys.key(entry), key.attributes(pan));
        return new KeyedCipher(switch (key.ea()) {
            case EA07 -> TokenAlgorithm.EA07;
            case EA11 -> TokenAlgorithm.EA11;
        }, decoderKey);
    }

    /** What a set of key-change tokens says, beside the key. */
    public static KeyChangeSet set(BaseDate old, MeterKey target, boolean announcesThird) {
        return new KeyChangeSet(target.ken(), target.krn().number(), target.keyType().code(),
                target.ti().number(), Integer.parseInt(target.sgc().digits()),
                old != target.baseDate(), announcesThird);
    }
}
