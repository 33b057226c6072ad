package org.tokenmeter.sts.cipher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.tokenmeter.vectors.Vectors;

class DecoderKeyTest {
    private static final String HEX = "87f3ecbb2e46b48f";

    @Test
    void itsTextIsTheCheckValueOfItsOwnCipher() {
        DecoderKey key = Vectors.key(HEX);
        long encrypted = StandardTransferAlgorithm.OPERATIONAL.encrypt(key, 0x544d4b4356000000L);
        assertEquals(String.format("%06x", encrypted >>> 40), key.toString());

        DecoderKey longKey = Vectors.key("929bd3a415c9420a05ec5ee9f3ce91c3");
        long longEncrypted = Misty1.INSTANCE.encrypt(longKey, 0x544d4b4356000000L);
        assertEquals(longEncrypted >>> 40, longKey.checkValue());
    }

    @Test
    void anErasedKeyHoldsNothing() {
        DecoderKey key = Vectors.key("929bd3a415c9420a05ec5ee9f3ce91c3");
        key.erase();
        assertEquals(0, key.bits());
        assertEquals(0, KeyExposure.first(key) | KeyExposure.second(key));
        for (int subkey : key.subkeys()) {
            assertEquals(0, subkey);
        }
        assertEquals("no key", key.toString());
    }

    @Test
    void aShortKeyReplacesALongOneWholly() {
        DecoderKey key = Vectors.key("929bd3a415c9420a05ec5ee9f3ce91c3");
        key.load(Long.parseUnsignedLong(HEX, 16));
        assertEquals(64, key.bits());
        assertEquals(0, KeyExposure.second(key));
        assertEquals(Vectors.key(HEX).toString(), key.toString());
    }
}
