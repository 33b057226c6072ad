package org.tokenmeter.sts.token;

/**
 * The two class bits, which travel in clear inside the 66-bit token.
 *
 * <pre>
 *   token    65 64 | 63 ......... 29 | 28 27 | 26 .......... 0
 *           +------+-----------------+-------+----------------+
 *           | b b  | cipher block    | c1 c0 | cipher block   |   b b: the cipher block's own
 *           +------+-----------------+-------+----------------+   bits 28 and 27
 * </pre>
 *
 * <p><b>Invariant.</b> {@code cipherBlock(high(b), low(c, b)) == b} and
 * {@code of(low(c, b)) == c} for every block and class.
 *
 * <p><b>Source.</b> IEC 62055-41, insertion and extraction of the class bits. Vectors: tokens.csv.
 */
public final class TokenClass {
    /** Class 0: credit. Encrypted. */
    public static final int CREDIT = 0;
    /** Class 1: meter tests and displays, for any meter. Not encrypted. */
    public static final int TEST = 1;
    /** Class 2: management of one meter. Encrypted. */
    public static final int MANAGEMENT = 2;
    /** Class 3: reserved. */
    public static final int RESERVED = 3;

    private static final int SHIFT = 27;
    private static final long MASK = 3L << SHIFT;

    private TokenClass() {
    }

    /** The class of a token, from its bits 63 to 0: 0 to 3. */
    public static int of(long low) {
        return (int) (low >>> SHIFT) & 3;
    }

    /** Whether tokens of this class are encrypted under the decoder key. */
    public static boolean isEncrypted(int tokenClass) {
        return tokenClass == CREDIT || tokenClass == MANAGEMENT;
    }

    /** The cipher block of a token: bits 65 and 64 go back to their place. */
    public static long cipherBlock(int high, long low) {
        return low & ~MASK | (long) high << SHIFT;
    }

    /** Bits 65 and 64 of the token that carries this cipher block. */
    public static int high(long cipherBlock) {
        return (int) (cipherBlock >>> SHIFT) & 3;
    }

    /** Bits 63 to 0 of the token that carries this cipher block. */
    public static long low(int tokenClass, long cipherBlock) {
        return cipherBlock & ~MASK | (long) tokenClass << SHIFT;
    }
}
