package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tokenmeter.hal.Keypad;

class KeyQueueTest {
    private long now = 1_000;
    private final KeyQueue queue = new KeyQueue(() -> now);

    @Test
    void aTapGoesDownAtOnceAndComesUpLater() {
        assertTrue(queue.tap(5));
        assertEquals(5, queue.poll());
        assertEquals(Keypad.NO_EVENT, queue.poll());
        assertEquals(now + KeyQueue.HELD_MILLIS, queue.deadline());
        now += KeyQueue.HELD_MILLIS;
        assertEquals(5 | Keypad.UP, queue.poll());
        assertEquals(Keypad.NO_EVENT, queue.poll());
        assertEquals(Long.MAX_VALUE, queue.deadline());
    }

    @Test
    void pastedKeysComeInTheirOrderOneAfterTheOther() {
        for (int key = 0; key < 10; key++) {
            queue.tap(key);
        }
        for (int key = 0; key < 10; key++) {
            assertEquals(key, queue.poll());
            assertEquals(Keypad.NO_EVENT, queue.poll());
            now += KeyQueue.HELD_MILLIS;
            assertEquals(key | Keypad.UP, queue.poll());
        }
    }

    @Test
    void aFullQueueRefusesAndForgetsNothing() {
        int taken = 0;
        while (queue.tap(taken % 10)) {
            taken++;
        }
        assertEquals(KeyQueue.CAPACITY, taken);
        assertFalse(queue.tap(1));
        now += (long) KeyQueue.CAPACITY * KeyQueue.HELD_MILLIS;
        for (int i = 0; i < taken; i++) {
            assertEquals(i % 10, queue.poll());
            assertEquals(i % 10 | Keypad.UP, queue.poll());
        }
        assertEquals(Keypad.NO_EVENT, queue.poll());
    }

    @Test
    void aClearedQueueTakesTheNextKeyAtOnce() {
        queue.tap(1);
        queue.tap(2);
        queue.clear();
        assertEquals(Keypad.NO_EVENT, queue.poll());
        assertEquals(Long.MAX_VALUE, queue.deadline());
        queue.tap(3);
        assertEquals(3, queue.poll());
    }
}
