package org.tokenmeter.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tokenmeter.simulated.SimMemory;

class EventRingTest {
    private static final int ENTRY = 32;

    private final SimMemory memory = new SimMemory(true);

    private EventRing reopened() {
        EventRing ring = new EventRing(memory);
        ring.open();
        return ring;
    }

    private EventRing filled(int events) {
        EventRing ring = reopened();
        for (int i = 1; i <= events; i++) {
            ring.append(i, 10L * i, i, -1);
        }
        return ring;
    }

    @Test
    void everyEventUpToTheCapacityIsFoundAgainAfterAnyNumberOfThem() {
        EventRing ring = reopened();
        for (int i = 1; i <= 3 * EventRing.CAPACITY; i++) {
            ring.append(i, 0, 0, 0);
            EventRing found = reopened();
            assertEquals(i, found.newest());
            for (int back = 0; back < Math.min(i, EventRing.CAPACITY); back += 51) {
                assertEquals(i - back, found.code(i - back));
            }
        }
    }

    @Test
    void aCutInTheMiddleOfAnEventLosesThatEventAtMost() {
        for (int before : new int[] {0, 1, 256, 300}) {
            memory.restore(new byte[SimMemory.SIZE]);
            filled(before);
            byte[] image = memory.image();
            for (int position = 0; position < ENTRY; position++) {
                for (int mask = 0; mask < 256; mask++) {
                    memory.restore(image);
                    assertAtMostOneLost(before, position, mask);
                }
            }
        }
    }

    /** Cuts an event, and then the one that is written in its place. */
    private void assertAtMostOneLost(int before, int position, int mask) {
        String cut = "before " + before + " position " + position + " mask " + mask;
        cutEvent(reopened(), position, mask);
        int newest = reopened().newest();
        assertTrue(newest == before || newest == before + 1, cut);
        cutEvent(reopened(), ENTRY - 1 - position, ~mask & 0xFF);
        int newestAgain = reopened().newest();
        assertTrue(newestAgain == newest || newestAgain == newest + 1, cut);
    }

    @Test
    void aTornByteOfZerosOrOnesLosesThatEventAtMost() {
        for (int before : new int[] {0, 1, 256, 300}) {
            for (int torn : new int[] {0x00, 0xFF}) {
                for (int position = 0; position < ENTRY; position++) {
                    memory.restore(new byte[SimMemory.SIZE]);
                    cutEvent(filled(before), position, 0);
                    byte[] image = memory.image();
                    int entry = MemoryMap.EVENTS + (before + 1) % EventRing.CAPACITY * ENTRY;
                    image[entry + position] = (byte) torn;
                    memory.restore(image);
                    int newest = reopened().newest();
                    assertTrue(newest == before || newest == before + 1,
                            "before " + before + " position " + position + " torn " + torn);
                }
            }
        }
    }

    private void cutEvent(EventRing ring, int position, int mask) {
        memory.cutAfter(position, mask);
        assertThrows(SimMemory.PowerCut.class, () -> ring.append(999, 1, 2, 3));
        memory.disarm();
    }

    @Test
    void aChangedEventDoesNotFitItsChain() {
        filled(10);
        memory.flip(MemoryMap.EVENTS + 10 * ENTRY + 7, 3);
        assertEquals(9, reopened().newest());
    }
}
