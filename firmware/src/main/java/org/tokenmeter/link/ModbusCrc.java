package org.tokenmeter.link;

/**
 * The check of a Modbus RTU frame: CRC-16 with polynomial 0x8005, reflected (0xA001), beginning
 * with 0xFFFF, sent low byte first. A frame with its check behind it has the check 0.
 *
 * <p><b>Source.</b> MODBUS over Serial Line, Specification and Implementation Guide V1.02, 6.2.2.
 */
final class ModbusCrc {
    private static final int POLYNOMIAL = 0xA001;
    private static final int START = 0xFFFF;

    private ModbusCrc() {
    }

    /** The check of the first bytes of an array. */
    static int of(byte[] bytes, int length) {
        int crc = START;
        for (int i = 0; i < length; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ POLYNOMIAL;
            }
        }
        return crc;
    }
}
