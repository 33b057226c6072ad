package org.tokenmeter.host.keys;

import org.tokenmeter.host.text.BadValue;

/**
 * The key type (KT) of a decoder key. KT 3, for magnetic cards, is not offered.
 *
 * <p><b>Source.</b> IEC 62055-41, KT and DecoderKey types.
 */
public enum KeyType {
    /** KT 0, the DITK: initialisation, in the factory. */
    INITIALISATION,
    /** KT 1, the DDTK: default; a meter takes no credit under it. */
    DEFAULT,
    /** KT 2, the DUTK: unique to one meter. */
    UNIQUE;

    /** The type of a code as people write it. */
    public static KeyType parse(String code) {
        return switch (code) {
            case "0" -> INITIALISATION;
            case "1" -> DEFAULT;
            case "2" -> UNIQUE;
            case "3" -> throw new BadValue("KT 3 (DCTK) is for magnetic cards", "0, 1, 2");
            default -> throw new BadValue("is not a key type", "0, 1, 2");
        };
    }

    /** The code: 0 to 2. */
    public int code() {
        return ordinal();
    }
}
