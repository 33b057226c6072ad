package org.tokenmeter.host.sms.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecentNumbersTest {
    private static final int MOST = 4096;
    private static final long SEED = 20261126;

    /** Half of the numbers are near each other, so that their places are, too. */
    private static long number(SplittableRandom random) {
        return 1 + (random.nextBoolean() ? random.nextLong(3 * MOST)
                : random.nextLong() & Long.MAX_VALUE >> 1);
    }

    @Test
    void itKnowsTheLastNumbersAndNoneThatIsNew() {
        SplittableRandom random = new SplittableRandom(SEED);
        RecentNumbers numbers = new RecentNumbers(MOST, 0);
        Map<Long, Integer> lastSeen = new HashMap<>();
        int forgotten = 0;
        for (int i = 0; i < 50 * MOST; i++) {
            long number = number(random);
            numbers.fetch(new long[] {number});
            Integer before = lastSeen.put(number, i);
            boolean known = numbers.isKnown(number);
            String what = "number " + i + " of seed " + SEED;
            assertTrue(before != null || !known, what);
            // As many numbers as looks lie between, or fewer.
            assertTrue(before == null || i - before > MOST || known, what);
            forgotten += before != null && !known ? 1 : 0;
        }
        assertTrue(forgotten > MOST, forgotten + " forgotten");
    }

    @Test
    void valuesStayBesideTheirNumberForAsLongAsItIsKnown() {
        SplittableRandom random = new SplittableRandom(SEED);
        RecentNumbers numbers = new RecentNumbers(MOST, 3);
        Map<Long, List<Long>> kept = new LinkedHashMap<>();
        int known = 0;
        for (int i = 0; i < 50 * MOST; i++) {
            long number = number(random);
            int place = numbers.remember(number);
            known += place < 0 ? 0 : 1;
            List<Long> expected = place < 0 ? List.of(0L, 0L, 0L) : kept.get(number);
            int first = place < 0 ? ~place : place;
            assertEquals(expected, List.of(numbers.value(first), numbers.value(first + 1),
                    numbers.value(first + 2)), "number " + i + " of seed " + SEED);
            List<Long> values = List.of(random.nextLong(), random.nextLong(), (long) i);
            for (int v = 0; v < 3; v++) {
                numbers.keep(first + v, values.get(v));
            }
            kept.put(number, values);
        }
        assertTrue(known > MOST, known + " known");
    }
}
