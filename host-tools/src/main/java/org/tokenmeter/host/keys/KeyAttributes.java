package org.tokenmeter.host.keys;

/**
 * What a decoder key is derived for: one meter, in one supply group, under one tariff, at one
 * revision.
 *
 * <p><b>Source.</b> IEC 62055-41, control block and PAN block.
 *
 * @param pan the meter
 * @param keyType KT
 * @param sgc supply group code
 * @param ti tariff index
 * @param krn key revision number
 */
public record KeyAttributes(MeterPan pan, KeyType keyType, SupplyGroupCode sgc, TariffIndex ti,
        KeyRevisionNumber krn) {
    private static final String PADDING = "FFFFFF";

    /** The control block of DKGA02: KT, SGC, TI, KRN, one digit a nibble, and padding. */
    long controlBlock() {
        String digits = keyType.code() + sgc.digits() + ti.digits() + krn.number();
        return Long.parseLong(digits + PADDING, 16);
    }
}
