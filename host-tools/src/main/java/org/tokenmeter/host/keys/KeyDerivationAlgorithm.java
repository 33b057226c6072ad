package org.tokenmeter.host.keys;

import org.tokenmeter.host.text.BadValue;

/**
 * The decoder key generation algorithm code (DKGA). DKGA01 and DKGA03 are withdrawn and not
 * offered.
 *
 * <p><b>Source.</b> IEC 62055-41, DKGA codes.
 */
public enum KeyDerivationAlgorithm {
    /** DKGA02: DES, keys for EA07 only. */
    DKGA02,
    /** DKGA04: HMAC-SHA-256, keys for EA07 and EA11. */
    DKGA04;

    /** The algorithm of a two-digit code. */
    public static KeyDerivationAlgorithm parse(String code) {
        return switch (code) {
            case "02" -> DKGA02;
            case "04" -> DKGA04;
            case "01", "03" -> throw new BadValue("DKGA" + code + " is withdrawn", "02, 04");
            default -> throw new BadValue("is not a DKGA code", "02, 04");
        };
    }
}
