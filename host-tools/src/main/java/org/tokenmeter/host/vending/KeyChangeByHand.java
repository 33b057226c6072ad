package org.tokenmeter.host.vending;

import java.util.List;
import org.tokenmeter.host.keys.Dkga02;
import org.tokenmeter.host.keys.Dkga04;
import org.tokenmeter.host.keys.KeyDerivation;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.keys.VendingKey;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.token.KeyedCipher;
import org.tokenmeter.host.token.MadeToken;
import org.tokenmeter.host.token.TokenAlgorithm;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/**
 * A key change from given keys, without registry, key store and ledger: for test keys.
 *
 * @param meter the meter
 * @param old what it has
 * @param target what it shall have
 * @param oldKey its present key
 * @param newKey its next key
 */
public record KeyChangeByHand(MeterPan meter, MeterKey old, MeterKey target, DecoderKey oldKey,
        DecoderKey newKey) {
    /** The change from one vending key to another; both stay the caller's. */
    public static KeyChangeByHand of(MeterPan meter, MeterKey old, VendingKey oldVendingKey,
            MeterKey target, VendingKey newVendingKey) {
        KeyChanging.requirePossible(meter, old, target);
        return new KeyChangeByHand(meter, old, target, derived(meter, old, oldVendingKey),
                derived(meter, target, newVendingKey));
    }

    private static DecoderKey derived(MeterPan meter, MeterKey key, VendingKey vendingKey) {
        KeyDerivation derivation = switch (vendingKey.algorithm()) {
            case DKGA02 -> dkga02(key);
            case DKGA04 -> new Dkga04(key.ea(), key.baseDate());
        };
        return derivation.derive(vendingKey, key.attributes(meter));
    }

    private static KeyDerivation dkga02(MeterKey key) {
        if (key.ea() != EncryptionAlgorithm.EA07) {
            throw new BadValue("a key of 16 digits is for DKGA02, from which no key for EA11 comes",
                    "40 digits with EA11");
        }
        return new Dkga02();
    }

    /** The tokens, in the order in which they are typed. */
    public List<TokenText> tokens(boolean announcesThird) {
        KeyedCipher cipher = new KeyedCipher(old.ea() == EncryptionAlgorithm.EA07
                ? TokenAlgorithm.EA07 : TokenAlgorithm.EA11, oldKey);
        return Mint.set(old.baseDate(), target, announcesThird).sections(newKey).stream()
                .map(section -> MadeToken.of(section, () -> cipher).text()).toList();
    }

    /** Whether the meter moves to the next base date. */
    public boolean isRollover() {
        return old.baseDate() != target.baseDate();
    }

    /** The check value of the present key. */
    public String oldCheckValue() {
        return oldKey.toString();
    }

    /** The check value of the new key. */
    public String newCheckValue() {
        return newKey.toString();
    }

    @Override
    public String toString() {
        return "key change of " + meter + " from " + oldKey + " to " + newKey;
    }
}
