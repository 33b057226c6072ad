package org.tokenmeter.sts.token;

/**
 * The checksum at the end of every clear block, and its variant for currency credit.
 *
 * <pre>
 *   message  55 .. 50 | 49 48 | 47                        0
 *           +---------+-------+----------------------------+
 *           | 0 (pad) | class | subclass and 44-bit body   |   7 bytes, most significant first
 *           +---------+-------+----------------------------+
 * </pre>
 *
 * CRC-16 with the reflected polynomial A001, initial value FFFF and no final xor, its two bytes
 * swapped. CRC_C, for TransferCredit in currency only, runs over one more byte of value 01.
 *
 * <p><b>Source.</b> IEC 62055-41, CRC and CRC_C calculation. Vectors: crc.csv.
 */
public final class TokenCrc {
    private static final int POLYNOMIAL = 0xA001;
    private static final int MESSAGE_BYTES = 7;
    private static final int CURRENCY_MARK = 1;
    private static final int FIRST_CURRENCY_SUBCLASS = 4;
    private static final int LAST_CURRENCY_SUBCLASS = 7;

    private TokenCrc() {
    }

    /** The CRC that a block of this class must carry: CRC_C for currency credit, else CRC. */
    public static int expected(int tokenClass, long block) {
        long message = message(tokenClass, block);
        return usesCurrencyCrc(tokenClass, ClearBlock.subclass(block))
                ? crcC(message) : crc(message);
    }

    /** The seven bytes that the checksum of a block runs over, in bits 55 to 0. */
    public static long message(int tokenClass, long block) {
        return (long) tokenClass << 48 | block >>> 16;
    }

    /** Whether a token is protected by CRC_C. */
    public static boolean usesCurrencyCrc(int tokenClass, int subclass) {
        return tokenClass == TokenClass.CREDIT
                && subclass >= FIRST_CURRENCY_SUBCLASS && subclass <= LAST_CURRENCY_SUBCLASS;
    }

    /** CRC over the seven bytes of a message: 16 bits. */
    public static int crc(long message) {
        return swapped(overMessage(message));
    }

    /** CRC_C over the seven bytes of a message and the currency mark: 16 bits. */
    public static int crcC(long message) {
        return swapped(withByte(overMessage(message), CURRENCY_MARK));
    }

    private static int overMessage(long message) {
        int crc = 0xFFFF;
        for (int shift = 8 * (MESSAGE_BYTES - 1); shift >= 0; shift -= 8) {
            crc = withByte(crc, (int) (message >>> shift) & 0xFF);
        }
        return crc;
    }

    private static int withByte(int crc, int octet) {
        int register = crc ^ octet;
        for (int bit = 0; bit < 8; bit++) {
            register = (register & 1) == 0 ? register >>> 1 : register >>> 1 ^ POLYNOMIAL;
        }
        return register;
    }

    private static int swapped(int crc) {
        return (crc & 0xFF) << 8 | crc >>> 8;
    }
}
