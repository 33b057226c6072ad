package org.tokenmeter.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.simulated.SimMemory;

class MendingTest {
    private static final int PAYLOAD = 8;
    private static final int LENGTH = PAYLOAD + StoredRecord.OVERHEAD;

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void anOlderCopyIsMendedWhicheverItIs(int newer) {
        SimMemory memory = new SimMemory(true);
        StoredRecord record = record(memory);
        assertTrue(record.commit(new byte[PAYLOAD]));
        byte[] before = memory.image();
        assertTrue(record.commit(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}));
        byte[] after = memory.image();
        byte[] mixed = before.clone();
        System.arraycopy(after, newer * StoredRecord.MIRROR, mixed,
                newer * StoredRecord.MIRROR, LENGTH);
        memory.restore(mixed);
        assertTrue(record(memory).open());
        byte[] image = memory.image();
        assertArrayEquals(after, image);
    }

    private static StoredRecord record(SimMemory memory) {
        return new StoredRecord(memory, 0, 1, 1, PAYLOAD);
    }
}
