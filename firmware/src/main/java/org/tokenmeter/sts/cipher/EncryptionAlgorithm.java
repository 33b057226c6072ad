package org.tokenmeter.sts.cipher;

/**
 * The encryption algorithm code (EA) of a meter. EA09 is withdrawn and not offered.
 *
 * <p><b>Source.</b> IEC 62055-41, EA codes.
 */
public enum EncryptionAlgorithm {
    /** EA07: the Standard Transfer Algorithm, a key of 64 bits, 16 rounds. */
    EA07(7, StandardTransferAlgorithm.OPERATIONAL, StandardTransferAlgorithm.ROUNDS),
    /** EA11: MISTY1, a key of 128 bits, 8 rounds. */
    EA11(11, Misty1.INSTANCE, Misty1.ROUNDS);

    private final int code;
    private final TokenCipher cipher;
    private final int rounds;

    EncryptionAlgorithm(int code, TokenCipher cipher, int rounds) {
        this.code = code;
        this.cipher = cipher;
        this.rounds = rounds;
    }

    /** The algorithm of a code, or null for a code other than 7 and 11. */
    public static EncryptionAlgorithm ofCode(int code) {
        switch (code) {
            case 7:
                return EA07;
            case 11:
                return EA11;
            default:
                return null;
        }
    }

    /** The code: 7 or 11. */
    public int code() {
        return code;
    }

    /** The cipher. */
    public TokenCipher cipher() {
        return cipher;
    }

    /** Rounds of the cipher. */
    public int rounds() {
        return rounds;
    }
}
