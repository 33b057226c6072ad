package org.tokenmeter.sts.token;

/**
 * The bodies of the tokens that carry a new decoder key in sections.
 *
 * <pre>
 *   43    40 39   36  35   34   33 32  31                     0
 *  +--------+-------+----+----+-------+------------------------+
 *  | KENHO  | KRN   | RO |3KCT|  KT   | NKHO                   |  2/3, first section
 *  +--------+-------+----+----+-------+------------------------+
 *  | KENLO  | TI                      | NKLO                   |  2/4, second section
 *  +--------+-------------------------+------------------------+
 *  | SGC (24)                         | 0 (20)                 |  2/8, third of an EA07 set
 *  +-------------------+--------------+------------------------+
 *  | SGCLO (12)        | NKMO2                                 |  2/8, third of an EA11 set
 *  +-------------------+---------------------------------------+
 *  | SGCHO (12)        | NKMO1                                 |  2/9, fourth of an EA11 set
 *  +-------------------+---------------------------------------+
 * </pre>
 *
 * EA07: new key = NKHO || NKLO. EA11: new key = NKHO || NKMO2 || NKMO1 || NKLO, so the third
 * section holds the second word. SGC = SGCHO || SGCLO. KEN, TI, KRN and SGC are binary.
 *
 * <p><b>Units.</b> Key words are 32 bits in an {@code int}; RO and 3KCT are 0 or 1.
 *
 * <p><b>Source.</b> IEC 62055-41, Set1stSectionDecoderKey to Set4thSectionDecoderKey.
 * Vectors: key_change.csv, tokens.csv.
 */
public final class KeyChangeSection {
    private KeyChangeSection() {
    }

    /** KENHO of a first section, KENLO of a second: 4 bits. */
    public static int keyExpiryNibble(long body) {
        return (int) (body >>> 40);
    }

    /** KRN of a first section: 4 bits. */
    public static int keyRevision(long body) {
        return (int) (body >>> 36) & 0xF;
    }

    /** Whether a first section rolls the base date over (RO). */
    public static boolean isRollover(long body) {
        return (body >>> 35 & 1) != 0;
    }

    /** Whether a first section announces a third one that carries the SGC (3KCT). */
    public static boolean announcesThird(long body) {
        return (body >>> 34 & 1) != 0;
    }

    /** KT of a first section: 0 to 3. */
    public static int keyType(long body) {
        return (int) (body >>> 32) & 3;
    }

    /** TI of a second section: 8 bits. */
    public static int tariffIndex(long body) {
        return (int) (body >>> 32) & 0xFF;
    }

    /** The word of the new key in a first, second or fourth section, or an EA11 third one. */
    public static int keyWord(long body) {
        return (int) body;
    }

    /** SGC of an EA07 third section: 24 bits. */
    public static int supplyGroup(long body) {
        return (int) (body >>> 20);
    }

    /** SGCLO of an EA11 third section, SGCHO of a fourth: 12 bits. */
    public static int supplyGroupHalf(long body) {
        return (int) (body >>> 32);
    }

    /** The body of a first section. */
    public static long first(int keyExpiryHigh, int keyRevision, boolean rollover,
            boolean announcesThird, int keyType, int keyWord) {
        return (long) keyExpiryHigh << 40 | (long) keyRevision << 36 | (rollover ? 1L << 35 : 0)
                | (announcesThird ? 1L << 34 : 0) | (long) keyType << 32 | word(keyWord);
    }

    /** The body of a second section. */
    public static long second(int keyExpiryLow, int tariffIndex, int keyWord) {
        return (long) keyExpiryLow << 40 | (long) tariffIndex << 32 | word(keyWord);
    }

    /** The body of the third section of an EA07 set. */
    public static long thirdWithSupplyGroup(int supplyGroup) {
        return (long) supplyGroup << 20;
    }

    /** The body of the third (SGCLO, NKMO2) or fourth (SGCHO, NKMO1) section of an EA11 set. */
    public static long withSupplyGroupHalf(int supplyGroupHalf, int keyWord) {
        return (long) supplyGroupHalf << 32 | word(keyWord);
    }

    private static long word(int keyWord) {
        return keyWord & 0xFFFFFFFFL;
    }
}
