package org.tokenmeter.sts.cipher;

/**
 * EA11: MISTY1 with 8 rounds, a 128-bit key and one 64-bit block, in ECB.
 *
 * <p>A block is two halves of 32 bits. The rounds change one half by the other in turn (function
 * FO); before every second round, and after the last, both halves pass the key-dependent layer
 * FL. Subkeys are 16-bit words: 0 to 7 are the key's words, 8 to 15 what FI makes of each word
 * under its neighbour.
 *
 * <p><b>Source.</b> RFC 2994, with its names of functions and tables. Vectors:
 * misty1_published.csv, cipher_blocks.csv.
 */
public final class Misty1 implements TokenCipher {
    /** Rounds of the cipher. */
    public static final int ROUNDS = 8;
    /** The cipher has no state, so one is enough. */
    public static final Misty1 INSTANCE = new Misty1();

    /** Words of an expanded key. */
    static final int SUBKEYS = 16;

    private static final int WORDS = 8;
    private static final long HALF = 0xFFFFFFFFL;

    /** S7: two hex digits for each of 128 entries. */
    private static final String S7_DIGITS =
            "1b32335a3b1017545b1a72736b2c66491f24136c372e3f4a5d0f405625511c04"
            + "0b46200d7b3544422b1e41144b79156f0e550936740c6753280a7e3802076029"
            + "1912652f303908685f782a4c6445753d594803577c4f623c1d215e276a704d3a"
            + "016d6e6318772305267600312d7a7f61502211064716524e713e6943345c587d";

    /**
     * S9 in its algebraic form: bit k of the image is the sum of the terms in row k. "04" is the
     * product of input bits 0 and 4, "33" input bit 3 alone, "++" the constant 1.
     */
    private static final String[] S9_TERMS = {
        "04 05 15 16 26 27 37 38 48 ++",
        "02 33 13 23 34 45 06 26 77 08 38 58 ++",
        "01 13 44 04 24 34 45 06 56 17 37 88",
        "00 12 24 55 15 35 45 56 17 67 28 48",
        "11 03 23 05 35 66 26 46 56 67 28 78",
        "22 03 14 34 16 46 77 37 57 67 08 78",
        "01 33 14 25 45 27 57 88 08 48 68 78 ++",
        "11 01 12 23 04 55 16 36 07 47 67 18 ++",
        "00 01 12 44 05 25 36 56 07 08 38 68 ++",
    };

    private static final int[] S7 = new int[1 << 7];
    private static final int[] S9 = new int[1 << 9];

    static {
        for (int i = 0; i < S7.length; i++) {
            S7[i] = PackedTable.digit(S7_DIGITS, 2 * i) << 4
                    | PackedTable.digit(S7_DIGITS, 2 * i + 1);
        }
        for (int i = 0; i < S9.length; i++) {
            for (int bit = 0; bit < S9_TERMS.length; bit++) {
                S9[i] |= sumOfTerms(S9_TERMS[bit], i) << bit;
            }
        }
    }

    private Misty1() {
    }

    @Override
    public int keyBits() {
        return DecoderKey.EA11_BITS;
    }

    @Override
    public long encrypt(DecoderKey key, long block) {
        assert key.bits() == DecoderKey.EA11_BITS;
        int[] subkeys = key.subkeys();
        int left = (int) (block >>> 32);
        int right = (int) block;
        for (int round = 0; round < ROUNDS; round += 2) {
            left = fl(left, round, subkeys);
            right = fl(right, round + 1, subkeys);
            right ^= fo(left, round, subkeys);
            left ^= fo(right, round + 1, subkeys);
        }
        left = fl(left, ROUNDS, subkeys);
        right = fl(right, ROUNDS + 1, subkeys);
        return joined(right, left);
    }

    @Override
    public long decrypt(DecoderKey key, long block) {
        return decryptedAfter(key, block, ROUNDS);
    }

    @Override
    public long decryptedAfter(DecoderKey key, long block, int rounds) {
        assert key.bits() == DecoderKey.EA11_BITS;
        int[] subkeys = key.subkeys();
        int left = flInverse((int) block, ROUNDS, subkeys);
        int right = flInverse((int) (block >>> 32), ROUNDS + 1, subkeys);
        for (int round = ROUNDS - 1; round >= ROUNDS - rounds; round--) {
            if ((round & 1) == 1) {
                left ^= fo(right, round, subkeys);
            } else {
                right ^= fo(left, round, subkeys);
                left = flInverse(left, round, subkeys);
                right = flInverse(right, round + 1, subkeys);
            }
        }
        return joined(left, right);
    }

    /** Fills the subkeys of a key, given as its two halves. */
    static void expand(long first, long second, int[] subkeys) {
        for (int i = 0; i < WORDS; i++) {
            long half = i < WORDS / 2 ? first : second;
            subkeys[i] = (int) (half >>> 48 - 16 * (i & 3)) & 0xFFFF;
        }
        for (int i = 0; i < WORDS; i++) {
            subkeys[WORDS + i] = fi(subkeys[i], subkeys[i + 1 & 7]);
        }
    }

    private static int fo(int input, int round, int[] subkeys) {
        int high = input >>> 16;
        int low = input & 0xFFFF;
        high = fi(high ^ subkeys[round], subkeys[WORDS + (round + 5 & 7)]) ^ low;
        low = fi(low ^ subkeys[round + 2 & 7], subkeys[WORDS + (round + 1 & 7)]) ^ high;
        high = fi(high ^ subkeys[round + 7 & 7], subkeys[WORDS + (round + 3 & 7)]) ^ low;
        low ^= subkeys[round + 4 & 7];
        return low << 16 | high;
    }

    private static int fi(int input, int subkey) {
        int nine = input >>> 7;
        int seven = input & 0x7F;
        nine = S9[nine] ^ seven;
        seven = S7[seven] ^ nine & 0x7F;
        seven ^= subkey >>> 9;
        nine ^= subkey & 0x1FF;
        nine = S9[nine] ^ seven;
        return seven << 9 | nine;
    }

    private static int fl(int input, int layer, int[] subkeys) {
        int high = input >>> 16;
        int low = input & 0xFFFF;
        low ^= high & andSubkey(layer, subkeys);
        high ^= low | orSubkey(layer, subkeys);
        return high << 16 | low;
    }

    private static int flInverse(int input, int layer, int[] subkeys) {
        int high = input >>> 16;
        int low = input & 0xFFFF;
        high ^= low | orSubkey(layer, subkeys);
        low ^= high & andSubkey(layer, subkeys);
        return high << 16 | low;
    }

    private static int andSubkey(int layer, int[] subkeys) {
        int pair = layer >>> 1;
        return (layer & 1) == 0 ? subkeys[pair] : subkeys[WORDS + (pair + 2 & 7)];
    }

    private static int orSubkey(int layer, int[] subkeys) {
        int pair = layer >>> 1;
        return (layer & 1) == 0 ? subkeys[WORDS + (pair + 6 & 7)] : subkeys[pair + 4 & 7];
    }

    private static long joined(int high, int low) {
        return (long) high << 32 | low & HALF;
    }

    private static int sumOfTerms(String terms, int input) {
        int sum = 0;
        for (int i = 0; i < terms.length(); i += 3) {
            sum ^= terms.charAt(i) == '+' ? 1
                    : input >>> terms.charAt(i) - '0' & input >>> terms.charAt(i + 1) - '0' & 1;
        }
        return sum;
    }
}
