package org.tokenmeter.sts.cipher;

/**
 * The one way to the bits of a decoder key from outside this package.
 *
 * <p>Each call is a place to look at in a review: it may store or print test keys where the
 * documentation allows it, and nowhere else.
 */
public final class KeyExposure {
    private KeyExposure() {
    }

    /** The leftmost 64 bits of the key. */
    public static long first(DecoderKey key) {
        return key.first();
    }

    /** The other 64 bits of a key of 128; 0 for one of 64. */
    public static long second(DecoderKey key) {
        return key.second();
    }
}
