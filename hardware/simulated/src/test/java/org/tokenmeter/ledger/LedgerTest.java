package org.tokenmeter.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.simulated.SimMemory;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

class LedgerTest {
    private static final int NEXT_LAYOUT = Ledger.LAYOUT + 1;
    private static final int MOST_BUFFERS = 8 * 1024;

    private final SimMemory memory = new SimMemory(true);

    @Test
    void anOlderFirmwareLeavesANewerLayoutAlone() {
        Ledger newer = new Ledger(memory, NEXT_LAYOUT, Ledger.STATE_FORMAT, null);
        newer.open();
        assertTrue(newer.format(BaseImage.settings(), BaseImage.state(EncryptionAlgorithm.EA07)));
        byte[] image = memory.image();
        assertEquals(LedgerStatus.NEWER_LAYOUT, new Ledger(memory).open());
        assertArrayEquals(image, memory.image());
    }

    @Test
    void anOlderLayoutWithoutAMigrationNeedsServiceAndIsNotChanged() {
        Ledger first = new Ledger(memory);
        first.open();
        assertTrue(first.format(BaseImage.settings(), BaseImage.state(EncryptionAlgorithm.EA07)));
        byte[] image = memory.image();
        assertEquals(LedgerStatus.SERVICE,
                new Ledger(memory, NEXT_LAYOUT, Ledger.STATE_FORMAT, null).open());
        assertArrayEquals(image, memory.image());
    }

    @Test
    void contentThatIsNoLedgersIsNeitherUsedNorFormatted() {
        memory.flip(0x2345, 3);
        byte[] image = memory.image();
        assertEquals(LedgerStatus.SERVICE, new Ledger(memory).open());
        assertArrayEquals(image, memory.image());
    }

    @Test
    void allBuffersOfALedgerTogetherStayBelowEightKibibytes() throws IllegalAccessException {
        int bytes = buffers(new Ledger(memory), Collections.newSetFromMap(new IdentityHashMap<>()));
        System.out.printf("buffers of a ledger: %d bytes%n", bytes);
        assertTrue(bytes > 1_000 && bytes <= MOST_BUFFERS, "buffers " + bytes);
    }

    /** Bytes of all arrays that an object of the firmware holds, the memory itself aside. */
    private static int buffers(Object object, Set<Object> seen) throws IllegalAccessException {
        if (object == null || object instanceof Memory || !seen.add(object)) {
            return 0;
        }
        if (object instanceof byte[] array) {
            return array.length;
        }
        if (object instanceof int[] array) {
            return Integer.BYTES * array.length;
        }
        int bytes = 0;
        if (object.getClass().getName().startsWith("org.tokenmeter.")) {
            for (Field field : object.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    bytes += buffers(field.get(object), seen);
                }
            }
        }
        return bytes;
    }
}
