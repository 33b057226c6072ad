package org.tokenmeter.sts.token;

/**
 * The 64-bit block of a token before encryption.
 *
 * <pre>
 *   63    60 | 59                                 16 | 15        0
 *  +---------+---------------------------------------+-----------+
 *  | subcl.  | body (44 bits)                        | CRC       |
 *  +---------+------+---------------+----------------+-----------+
 *            | RND  | TID           | value          |             the body of most tokens:
 *            +------+---------------+----------------+             every one that has a TID
 *             59..56  55         32   31          16
 * </pre>
 *
 * In currency credit the nibble in the place of RND is sign and exponent: see
 * {@link CurrencyAmount}.
 *
 * <p><b>Invariant.</b> {@code isAuthentic(c, of(c, s, b))} for every class, subclass and body.
 *
 * <p><b>Source.</b> IEC 62055-41, token data elements. Vectors: tokens.csv, random_layout.csv.
 */
public final class ClearBlock {
    /** The 44 bits of a body. */
    public static final long BODY_MASK = (1L << 44) - 1;

    private ClearBlock() {
    }

    /**
     * The block with its CRC.
     *
     * @param tokenClass 0 to 3
     * @param subclass 0 to 15
     * @param body 44 bits
     */
    public static long of(int tokenClass, int subclass, long body) {
        long fields = (long) subclass << 60 | body << 16;
        return fields | TokenCrc.expected(tokenClass, fields);
    }

    /** Whether the block carries the CRC of its own content. */
    public static boolean isAuthentic(int tokenClass, long block) {
        return crc(block) == TokenCrc.expected(tokenClass, block);
    }

    /** The subclass: 0 to 15. */
    public static int subclass(long block) {
        return (int) (block >>> 60);
    }

    /** The 44-bit body. */
    public static long body(long block) {
        return block >>> 16 & BODY_MASK;
    }

    /** The CRC as the block carries it: 16 bits. */
    public static int crc(long block) {
        return (int) block & 0xFFFF;
    }

    /** RND, or sign and exponent of currency credit: 4 bits. */
    public static int rnd(long block) {
        return (int) (block >>> 56) & 0xF;
    }

    /** The token identifier: whole minutes since the base date, 24 bits. */
    public static int tid(long block) {
        return (int) (block >>> 32) & 0xFFFFFF;
    }

    /** The 16-bit value behind the TID: an amount, a limit, a register, a rate. */
    public static int value(long block) {
        return (int) (block >>> 16) & 0xFFFF;
    }

    /**
     * The body of a token that has a TID.
     *
     * @param rnd 4 bits
     * @param tid 24 bits
     * @param value 16 bits
     */
    public static long body(int rnd, int tid, int value) {
        return (long) rnd << 40 | (long) tid << 16 | value;
    }
}
