package org.tokenmeter.host.provisioning;

import java.time.LocalDateTime;
import org.tokenmeter.host.keys.KeyAttributes;
import org.tokenmeter.host.keys.KeyRevisionNumber;
import org.tokenmeter.host.keys.KeyType;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.keys.SupplyGroupCode;
import org.tokenmeter.host.keys.TariffIndex;
import org.tokenmeter.pack.Language;
import org.tokenmeter.pack.PackId;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;

/**
 * What a blank meter is to become.
 *
 * @param pan its number
 * @param algorithm the cipher of its tokens
 * @param sgc the supply group that it joins
 * @param ti tariff index
 * @param krn key revision of its vending key
 * @param keyExpiry KEN, 0 to 255
 * @param baseDate of its token identifiers
 * @param made when it is made, in local time: older tokens are not for it
 * @param creditRegister 0 to 3 units of electricity, water, gas, time; 4 to 7 currency for them
 * @param impulses pulses for each kilowatt-hour or cubic metre
 * @param largestCredit the largest balance, in millionths of the credit's unit
 * @param pack the make that it behaves like
 * @param language what its display speaks
 * @param lab whether it gets its final key at once, and says so on its display for good
 */
public record MeterPlan(MeterPan pan, EncryptionAlgorithm algorithm, SupplyGroupCode sgc,
        TariffIndex ti, KeyRevisionNumber krn, int keyExpiry, BaseDate baseDate,
        LocalDateTime made, int creditRegister, int impulses, long largestCredit, PackId pack,
        Language language, boolean lab) {
    /** What its final key is derived for. */
    public KeyAttributes attributes() {
        return new KeyAttributes(pan, KeyType.UNIQUE, sgc, ti, krn);
    }

    /** The supply group code as a number. */
    int supplyGroup() {
        return Integer.parseInt(sgc.digits());
    }
}
