package org.tokenmeter.host.vending;

import org.tokenmeter.host.keys.KeyAttributes;
import org.tokenmeter.host.keys.KeyLabel;
import org.tokenmeter.host.keys.KeyRevisionNumber;
import org.tokenmeter.host.keys.KeyType;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.keys.SupplyGroupCode;
import org.tokenmeter.host.keys.TariffIndex;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;

/**
 * All that belongs to the key which a meter holds, but for the key.
 *
 * @param sgc supply group code
 * @param ti tariff index
 * @param krn key revision number
 * @param keyType KT
 * @param ea the meter's cipher
 * @param baseDate BDT
 * @param ken key expiry number, 0 to 255
 */
public record MeterKey(SupplyGroupCode sgc, TariffIndex ti, KeyRevisionNumber krn,
        KeyType keyType, EncryptionAlgorithm ea, BaseDate baseDate, int ken) {
    /** The key expiry number of a key that never expires. */
    public static final int NEVER_EXPIRES = 255;

    public MeterKey {
        if (ken < 0 || ken > NEVER_EXPIRES) {
            throw new BadValue("key expiry number is out of range", "0 to " + NEVER_EXPIRES);
        }
    }

    /** The vending key that it comes from. */
    public KeyLabel label() {
        return new KeyLabel(sgc, krn, keyType, ea, baseDate);
    }

    /** What it is derived for. */
    KeyAttributes attributes(MeterPan pan) {
        return new KeyAttributes(pan, keyType, sgc, ti, krn);
    }
}
