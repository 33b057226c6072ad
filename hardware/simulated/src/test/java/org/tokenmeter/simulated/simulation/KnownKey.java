package org.tokenmeter.simulated.simulation;

import java.util.SplittableRandom;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.ClearBlock;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenDigits;

/**
 * A decoder key whose bits the tests know, and the tokens under it.
 *
 * @param first bits 63 to 0 of an EA07 key, bits 127 to 64 of an EA11 key
 * @param second bits 63 to 0 of an EA11 key, else 0
 */
public record KnownKey(EncryptionAlgorithm algorithm, long first, long second) {
    /** RND of every token made here; a meter does not look at it. */
    private static final int RND = 5;
    /** From this credit register on, sign and exponent stand in the place of RND. */
    private static final int FIRST_MONEY = 4;

    /** Any key. */
    public static KnownKey random(EncryptionAlgorithm algorithm, SplittableRandom random) {
        return new KnownKey(algorithm, random.nextLong(),
                algorithm == EncryptionAlgorithm.EA11 ? random.nextLong() : 0);
    }

    /** The key as a meter takes it. */
    public DecoderKey decoder() {
        DecoderKey key = new DecoderKey();
        if (algorithm == EncryptionAlgorithm.EA11) {
            key.load(first, second);
        } else {
            key.load(first);
        }
        return key;
    }

    /** Digits of any token: class 0 to 3, subclass 0 to 15 and 44 bits of body. */
    public byte[] token(int tokenClass, int subclass, long body) {
        long block = ClearBlock.of(tokenClass, subclass, body);
        long sent = TokenClass.isEncrypted(tokenClass)
                ? algorithm.cipher().encrypt(decoder(), block) : block;
        byte[] digits = new byte[TokenDigits.COUNT];
        TokenDigits.write(TokenClass.high(sent), TokenClass.low(tokenClass, sent), digits);
        return digits;
    }

    /** Digits of a token that carries a TID and a 16-bit value. */
    public byte[] token(int tokenClass, int subclass, int tid, int value) {
        return token(tokenClass, subclass, ClearBlock.body(RND, tid, value));
    }

    /** Digits of a credit token; fields below 0x4000 are tenths of a unit, or 0.00001 of money. */
    public byte[] credit(int register, int tid, int field) {
        int nibble = register < FIRST_MONEY ? RND : 0;
        return token(TokenClass.CREDIT, register, ClearBlock.body(nibble, tid, field));
    }

    /** The clear block of a cipher block. */
    long open(long block) {
        return algorithm.cipher().decrypt(decoder(), block);
    }

    /** A key is not for reading. */
    @Override
    public String toString() {
        return decoder().toString();
    }
}
