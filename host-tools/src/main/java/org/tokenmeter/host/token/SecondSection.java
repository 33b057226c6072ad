package org.tokenmeter.host.token;

import org.tokenmeter.sts.token.KeyChangeSection;

/**
 * Set2ndSectionDecoderKey, 2/4.
 *
 * @param keyExpiryLow KENLO, 4 bits
 * @param tariffIndex TI in binary, 8 bits
 * @param keyWord NKLO, the last 32 bits of the new key
 */
public record SecondSection(int keyExpiryLow, int tariffIndex, int keyWord) implements KeyChange {
    static final int SUBCLASS = 4;

    public SecondSection {
        Field.require("key expiry", keyExpiryLow, 4);
        Field.require("tariff index", tariffIndex, 8);
    }

    @Override
    public int subclass() {
        return SUBCLASS;
    }

    @Override
    public long body() {
        return KeyChangeSection.second(keyExpiryLow, tariffIndex, keyWord);
    }

    @Override
    public String toString() {
        return "SecondSection[keyExpiryLow=" + keyExpiryLow + ", tariffIndex=" + tariffIndex + ']';
    }
}
