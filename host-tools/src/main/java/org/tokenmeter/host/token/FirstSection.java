package org.tokenmeter.host.token;

import org.tokenmeter.sts.token.KeyChangeSection;

/**
 * Set1stSectionDecoderKey, 2/3.
 *
 * @param keyExpiryHigh KENHO, 4 bits
 * @param keyRevision KRN, 4 bits
 * @param rollover RO: the meter moves to the next base date
 * @param announcesThird 3KCT: a third token of an EA07 set carries the SGC
 * @param keyType KT, 2 bits
 * @param keyWord NKHO, the first 32 bits of the new key
 */
public record FirstSection(int keyExpiryHigh, int keyRevision, boolean rollover,
        boolean announcesThird, int keyType, int keyWord) implements KeyChange {
    static final int SUBCLASS = 3;

    public FirstSection {
        Field.require("key expiry", keyExpiryHigh, 4);
        Field.require("key revision", keyRevision, 4);
        Field.require("key type", keyType, 2);
    }

    @Override
    public int subclass() {
        return SUBCLASS;
    }

    @Override
    public long body() {
        return KeyChangeSection.first(
                keyExpiryHigh, keyRevision, rollover, announcesThird, keyType, keyWord);
    }

    @Override
    public String toString() {
        return "FirstSection[keyExpiryHigh=" + keyExpiryHigh + ", keyRevision=" + keyRevision
                + ", rollover=" + rollover + ", announcesThird=" + announcesThird
                + ", keyType=" + keyType + ']';
    }
}
