package org.tokenmeter.host.keys;

import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;

/**
 * Which vending key a meter's keys come from: at most one key of a store has this label.
 *
 * @param sgc the supply group that the key serves
 * @param krn its revision
 * @param keyType the type of decoder keys that come from it
 * @param ea the cipher of the meters
 * @param baseDate the base date that the meters count TIDs from
 */
public record KeyLabel(SupplyGroupCode sgc, KeyRevisionNumber krn, KeyType keyType,
        EncryptionAlgorithm ea, BaseDate baseDate) {
    /** What people call it: {@code SGC 201457 KRN 1 KT 2 EA11 BDT 14}. */
    @Override
    public String toString() {
        // Every line of a ledger names it: concatenation is many times faster than a format.
        return "SGC " + sgc + " KRN " + krn.number() + " KT " + keyType.code()
                + (ea == EncryptionAlgorithm.EA07 ? " EA07" : " EA11") + " BDT "
                + baseDate.code();
    }
}
