package org.tokenmeter.host.sms.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecentNumbersTest {
    private static final int MOST = 4096;
    private static final long SEED = 20261126;

    /** Half of the numbers are near each other, so that their places are, too. */
    private static long number(SplittableRandom random) {
        return random.nextBoolean() ? random.nextLong(3 * MOST) : random.nextLong();
    }

    @Test
    void itKnowsTheLastNumbersAndNoOthers() {
        SplittableRandom random = new SplittableRandom(SEED);
        RecentNumbers numbers = new RecentNumbers(MOST);
        Map<Long, Integer> slots = new HashMap<>();
        Deque<Long> order = new ArrayDeque<>();
        for (int i = 0; i < 50 * MOST; i++) {
            long number = number(random);
            numbers.fetch(number);
            int known = slots.getOrDefault(number, RecentNumbers.UNKNOWN);
            assertEquals(known, numbers.slot(number), "number " + i + " of seed " + SEED);
            if (known == RecentNumbers.UNKNOWN) {
                int expected = order.size() < MOST ? order.size() + 1 : slots.remove(order.poll());
                slots.put(number, expected);
                order.add(number);
                assertEquals(expected, numbers.add(number));
            }
        }
    }
}
