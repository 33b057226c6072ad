package org.tokenmeter.keypad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Nothing is allocated after construction: pressing, overlapping, ignoring, hanging, losing. */
class AllocationTest {
    private static final ThreadMXBean THREADS =
            (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WINDOWS = 20;
    private static final int ROUNDS = 1_000;
    /** The contacts of a round, each set for ten scans: key 1 gets stuck, the square is ignored. */
    private static final int[] SETS = {0b1, 0b11, 0b10, 0, 0b11_011, 0, 0b100_000, 0};

    private final FakeKeyMatrix matrix = new FakeKeyMatrix(3);
    private final MatrixKeypad keypad = new MatrixKeypad(matrix, KeyLayout.KEYS_3X4, 90);
    private long nowMillis;
    private int events;
    private Object planted;

    @Test
    void thousandsOfPressesAllocateNothing() {
        assertEquals(0, leastAllocated(false));
        assertTrue(keypad.ignoredPresses() > 0 && keypad.lostPresses() > 0);
        assertTrue(events > WINDOWS * ROUNDS);
    }

    @Test
    void sixteenBytesARoundAreSeen() {
        assertEquals(16 * ROUNDS, leastAllocated(true));
        assertTrue(planted != null);
    }

    /** The least of several windows: the compiler allocates for itself in some of them. */
    private long leastAllocated(boolean plant) {
        long least = Long.MAX_VALUE;
        for (int window = 0; window < WINDOWS; window++) {
            least = Math.min(least, allocated(plant));
        }
        return least;
    }

    private long allocated(boolean plant) {
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        for (int round = 0; round < ROUNDS; round++) {
            for (int set : SETS) {
                matrix.set(set);
                scan();
            }
            poll(round);
            planted = plant ? new byte[0] : planted;
        }
        return THREADS.getThreadAllocatedBytes(thread) - before;
    }

    private void scan() {
        for (int scan = 0; scan < 10; scan++) {
            keypad.tick(nowMillis);
            nowMillis += MatrixKeypad.SCAN_MILLIS;
        }
    }

    /** Now and then only, so that some presses are lost. */
    private void poll(int round) {
        while (round % 10 == 0 && keypad.poll() != Key.NO_EVENT) {
            events++;
        }
    }
}
