package org.tokenmeter.sts.cipher;

/**
 * EA07, the Standard Transfer Algorithm: 16 rounds of nibble substitution and bit permutation
 * under a 64-bit key that turns by one bit a round.
 *
 * <pre>
 *   encrypt   k = rotate-right(NOT key, 12)
 *     round   nibble i := (bit 3 of key nibble i ? S2 : S1)[nibble i]
 *             bit j moves to place P[j]
 *             k = rotate-left(k, 1)
 *   decrypt   k = key
 *     round   bit P[j] moves back to place j
 *             nibble i := (bit 0 of key nibble i ? D2 : D1)[nibble i]
 *             k = rotate-right(k, 1)            D1 = inverse of S2, D2 = inverse of S1
 * </pre>
 *
 * The crossing of D1 and D2 stands for the complement of the key. Two sets of tables exist: the
 * {@link #OPERATIONAL} one of real meters, and the {@link #SAMPLE} one that the standard prints.
 *
 * <p><b>Source.</b> IEC 62055-41, EncryptionAlgorithm07; the operational tables as in public
 * implementations, confirmed by the STS 531 tokens. Vectors: cipher_blocks.csv.
 */
public final class StandardTransferAlgorithm implements TokenCipher {
    /** Rounds of the cipher. */
    public static final int ROUNDS = 16;

    /** The tables of real meters. */
    public static final StandardTransferAlgorithm OPERATIONAL = new StandardTransferAlgorithm(
            "ea79c325d0f1486b", "c82d7613b59f04ae",
            "5542101824214435022256432758095006361261373853166203070432206325"
            + "5152543349194629483123304128130540603911151701005734590847144526");

    /** The tables for trying out, as the standard prints them. */
    public static final StandardTransferAlgorithm SAMPLE = new StandardTransferAlgorithm(
            "ca843f02e15d697b", "69743ace2d1f0b85",
            "2927340916625502404938253361302301412157421505581953221748282439"
            + "0360361411525412315110260045374344065904073556501318324746632008");

    private static final int NIBBLES = 16;
    private static final int BITS = 64;

    private final byte[] substitution1 = new byte[NIBBLES];
    private final byte[] substitution2 = new byte[NIBBLES];
    private final byte[] inverse1 = new byte[NIBBLES];
    private final byte[] inverse2 = new byte[NIBBLES];
    private final byte[] places = new byte[BITS];

    /**
     * @param substitution1 S1: sixteen hex digits, the image of 0 first
     * @param substitution2 S2, likewise
     * @param permutation P: sixty-four decimal numbers of two digits, the place of bit 0 first
     */
    private StandardTransferAlgorithm(
            String substitution1, String substitution2, String permutation) {
        for (int i = 0; i < NIBBLES; i++) {
            this.substitution1[i] = (byte) PackedTable.digit(substitution1, i);
            this.substitution2[i] = (byte) PackedTable.digit(substitution2, i);
            inverse1[this.substitution2[i]] = (byte) i;
            inverse2[this.substitution1[i]] = (byte) i;
        }
        for (int i = 0; i < BITS; i++) {
            places[i] = (byte) (PackedTable.digit(permutation, 2 * i) * 10
                    + PackedTable.digit(permutation, 2 * i + 1));
        }
    }

    @Override
    public int keyBits() {
        return DecoderKey.EA07_BITS;
    }

    @Override
    public long encrypt(DecoderKey key, long block) {
        assert key.bits() == DecoderKey.EA07_BITS;
        long state = block;
        long turning = Long.rotateRight(~key.first(), 12);
        for (int round = 0; round < ROUNDS; round++) {
            state = substituted(state, turning >>> 3, substitution1, substitution2);
            state = permuted(state);
            turning = Long.rotateLeft(turning, 1);
        }
        return state;
    }

    @Override
    public long decrypt(DecoderKey key, long block) {
        return decryptedAfter(key, block, ROUNDS);
    }

    @Override
    public long decryptedAfter(DecoderKey key, long block, int rounds) {
        assert key.bits() == DecoderKey.EA07_BITS;
        long state = block;
        long turning = key.first();
        for (int round = 0; round < rounds; round++) {
            state = permutedBack(state);
            state = substituted(state, turning, inverse1, inverse2);
            turning = Long.rotateRight(turning, 1);
        }
        return state;
    }

    /** Each nibble through one of two tables, as bit 0 of the selector's same nibble says. */
    private static long substituted(long state, long selector, byte[] ifClear, byte[] ifSet) {
        long result = 0;
        for (int shift = 0; shift < BITS; shift += 4) {
            byte[] table = (selector >>> shift & 1) == 0 ? ifClear : ifSet;
            result |= (long) table[(int) (state >>> shift) & 0xF] << shift;
        }
        return result;
    }

    private long permuted(long state) {
        long result = 0;
        for (int bit = 0; bit < BITS; bit++) {
            result |= (state >>> bit & 1) << places[bit];
        }
        return result;
    }

    private long permutedBack(long state) {
        long result = 0;
        for (int bit = 0; bit < BITS; bit++) {
            result |= (state >>> places[bit] & 1) << bit;
        }
        return result;
    }
}
