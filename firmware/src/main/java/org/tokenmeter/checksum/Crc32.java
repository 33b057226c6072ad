package org.tokenmeter.checksum;

/**
 * CRC-32 over bytes that are stored or sent: the reflected polynomial EDB88320, all ones before and
 * after. It is against accident only; whoever can write bytes can write a matching checksum.
 */
public final class Crc32 {
    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int[] TABLE = new int[256];

    static {
        for (int octet = 0; octet < TABLE.length; octet++) {
            int remainder = octet;
            for (int bit = 0; bit < 8; bit++) {
                remainder = (remainder & 1) == 0
                        ? remainder >>> 1 : remainder >>> 1 ^ POLYNOMIAL;
            }
            TABLE[octet] = remainder;
        }
    }

    private Crc32() {
    }

    /** The checksum of bytes, going on from the checksum of those before them; first 0. */
    public static int of(int before, byte[] bytes, int offset, int length) {
        int crc = ~before;
        for (int i = offset; i < offset + length; i++) {
            crc = TABLE[(crc ^ bytes[i]) & 0xFF] ^ crc >>> 8;
        }
        return ~crc;
    }
}
