package org.tokenmeter.sts.cipher;

/**
 * The decoder key of one meter: 64 bits for EA07, 128 for EA11.
 *
 * <p>The key bits are reached from outside this package through {@link KeyExposure} only, so that
 * every place that sees them can be found. {@link #toString} gives the check value.
 *
 * <p>Mutable, because a key change may not allocate; whoever loads a key while another thread
 * decrypts with it gets nonsense.
 *
 * <p><b>Source.</b> IEC 62055-41, DecoderKey. Vectors: decoder_keys.csv.
 */
public final class DecoderKey {
    /** Bits of a key for EA07. */
    public static final int EA07_BITS = 64;
    /** Bits of a key for EA11. */
    public static final int EA11_BITS = 128;

    // Any fixed block serves; this one reads TMKCV in ASCII.
    private static final long CHECK_BLOCK = 0x544d_4b43_5600_0000L;
    private static final int CHECK_VALUE_DIGITS = 6;

    private long first;
    private long second;
    private int bits;
    private final int[] subkeys = new int[Misty1.SUBKEYS];
    private final char[] checkValueText = new char[CHECK_VALUE_DIGITS];

    /** Takes a key of 64 bits. */
    public void load(long key) {
        erase();
        first = key;
        bits = EA07_BITS;
    }

    /** Takes a key of 128 bits, the most significant half first. */
    public void load(long key, long lowerHalf) {
        first = key;
        second = lowerHalf;
        bits = EA11_BITS;
        Misty1.expand(key, lowerHalf, subkeys);
    }

    /** Takes the same key as another one. */
    public void load(DecoderKey other) {
        if (other.bits == EA11_BITS) {
            load(other.first, other.second);
        } else {
            load(other.first);
        }
    }

    /** Overwrites the key with zeros; afterwards {@link #bits} is 0. */
    public void erase() {
        first = 0;
        second = 0;
        bits = 0;
        for (int i = 0; i < subkeys.length; i++) {
            subkeys[i] = 0;
        }
    }

    /** The length of the key: 64, 128, or 0 when there is none. */
    public int bits() {
        return bits;
    }

    /**
     * The check value: the first 24 bits of the key's own cipher over a fixed block. It tells two
     * keys apart and gives nothing away that a token would not.
     */
    public int checkValue() {
        TokenCipher cipher = bits == EA11_BITS
                ? Misty1.INSTANCE : StandardTransferAlgorithm.OPERATIONAL;
        return (int) (cipher.encrypt(this, CHECK_BLOCK) >>> 40);
    }

    /** The check value as six hex digits, or {@code "no key"}. */
    @Override
    public String toString() {
        if (bits == 0) {
            return "no key";
        }
        int rest = checkValue();
        for (int i = CHECK_VALUE_DIGITS - 1; i >= 0; i--) {
            checkValueText[i] = "0123456789abcdef".charAt(rest & 0xF);
            rest >>>= 4;
        }
        return String.valueOf(checkValueText);
    }

    long first() {
        return first;
    }

    long second() {
        return second;
    }

    /** MISTY1's words K1 to K8 and K'1 to K'8, of a key of 128 bits. */
    int[] subkeys() {
        return subkeys;
    }
}
