package org.tokenmeter.host.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tokenmeter.host.text.BadValue;

class VendingKeyTest {
    private static final String DES = "abababababababab";
    private static final String HMAC = "abababababababab949494949494949401234567";

    @Test
    void anEvenParityKeyIsRefusedWithoutShowingIt() {
        BadValue e = assertThrows(BadValue.class,
                () -> VendingKey.parse(KeyDerivationAlgorithm.DKGA02, "abababababababaa"));
        assertFalse(e.getMessage().contains("abab"));
        assertTrue(e.allowed().contains("odd parity"));
    }

    @Test
    void eachAlgorithmHasItsLength() {
        assertThrows(BadValue.class, () -> VendingKey.parse(KeyDerivationAlgorithm.DKGA02, HMAC));
        assertThrows(BadValue.class, () -> VendingKey.parse(KeyDerivationAlgorithm.DKGA04, DES));
    }

    @Test
    void itServesNoOtherAlgorithm() {
        VendingKey key = VendingKey.parse(KeyDerivationAlgorithm.DKGA02, DES);
        assertThrows(IllegalStateException.class,
                () -> key.bytesFor(KeyDerivationAlgorithm.DKGA04));
    }

    @Test
    void aDestroyedKeyIsGone() {
        VendingKey key = VendingKey.parse(KeyDerivationAlgorithm.DKGA02, DES);
        byte[] bytes = key.bytesFor(KeyDerivationAlgorithm.DKGA02);
        key.destroy();
        assertTrue(key.isDestroyed());
        assertEquals(0, bytes[0]);
        assertThrows(IllegalStateException.class,
                () -> key.bytesFor(KeyDerivationAlgorithm.DKGA02));
    }

    @Test
    void itsTextShowsNothingOfIt() {
        assertEquals("vending key for DKGA04",
                VendingKey.parse(KeyDerivationAlgorithm.DKGA04, HMAC).toString());
    }
}
