package org.tokenmeter.sts.cipher;

/**
 * A cipher over one 64-bit block, as an encryption algorithm code (EA) names it.
 *
 * <p><b>Promises.</b> {@code decrypt(k, encrypt(k, b)) == b}; no state, so that any thread may
 * call; nothing allocated. <b>Does not promise</b> that a block was meant for this key: only the
 * CRC inside tells. A key of another length than {@link #keyBits} is a bug of the caller.
 */
public interface TokenCipher {
    /** The key length that this cipher takes, in bits. */
    int keyBits();

    /** The cipher block of a clear block. */
    long encrypt(DecoderKey key, long block);

    /** The clear block of a cipher block. */
    long decrypt(DecoderKey key, long block);

    /**
     * The state after some rounds of decryption, for showing how a token opens.
     *
     * @param rounds 0 to the cipher's own number; there the state is the clear block
     */
    long decryptedAfter(DecoderKey key, long block, int rounds);
}
