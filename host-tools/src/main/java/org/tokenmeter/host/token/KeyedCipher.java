package org.tokenmeter.host.token;

import org.tokenmeter.host.text.Hex;
import org.tokenmeter.sts.cipher.DecoderKey;

/**
 * A cipher and a decoder key that fits it.
 *
 * <p><b>Secret.</b> {@code toString} shows the key's check value, never the key.
 *
 * @param algorithm the cipher by name
 * @param key a key of the length that the cipher takes
 */
public record KeyedCipher(TokenAlgorithm algorithm, DecoderKey key) {
    private static final int DIGITS_PER_LONG = 16;

    public KeyedCipher {
        if (key.bits() != algorithm.cipher().keyBits()) {
            throw new IllegalArgumentException("a key of " + key.bits() + " bits for " + algorithm);
        }
    }

    /** The cipher under the key that hex digits write. */
    public static KeyedCipher of(TokenAlgorithm algorithm, String hex) {
        int digits = algorithm.cipher().keyBits() / 4;
        Hex.require(hex, digits, digits + " hex digits for " + algorithm);
        DecoderKey key = new DecoderKey();
        long first = Hex.parse(hex.substring(0, DIGITS_PER_LONG), DIGITS_PER_LONG);
        if (digits == DIGITS_PER_LONG) {
            key.load(first);
        } else {
            key.load(first, Hex.parse(hex.substring(DIGITS_PER_LONG), DIGITS_PER_LONG));
        }
        return new KeyedCipher(algorithm, key);
    }

    /** The cipher block of a clear block. */
    public long encrypt(long block) {
        return algorithm.cipher().encrypt(key, block);
    }

    /** The clear block of a cipher block. */
    public long decrypt(long block) {
        return algorithm.cipher().decrypt(key, block);
    }

    /** The state after some rounds of decryption, for showing how a token opens. */
    public long decryptedAfter(long block, int rounds) {
        return algorithm.cipher().decryptedAfter(key, block, rounds);
    }
}
