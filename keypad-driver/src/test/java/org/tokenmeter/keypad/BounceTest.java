package org.tokenmeter.keypad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.keypad.sim.SimContacts;
import org.tokenmeter.keypad.sim.Wiring;

/** Ten thousand presses, each with its bounces; {@code -Dkeypad.seed=N} presses others. */
class BounceTest {
    private static final int PRESSES = 10_000;
    private static final long SEED = Long.getLong("keypad.seed", 1);
    private static final String KEYS = "1234567890*#ABCD";
    /** What a press or a gap must last: the longest bounce, the scans, and one to begin with. */
    private static final int SHORTEST_MILLIS = SimContacts.BOUNCE_MICROS / 1_000
            + (MatrixKeypad.SCANS + 1) * MatrixKeypad.SCAN_MILLIS;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @ParameterizedTest
    @EnumSource(Wiring.class)
    void noneOfTenThousandPressesIsLostOrDoubled(Wiring wiring) {
        Bench bench = new Bench(KeyLayout.KEYS_4X4, wiring, SEED);
        for (int press = 0; press < PRESSES; press++) {
            String key = anyKeyBut("");
            bench.press(key);
            bench.pass(anyTime());
            bench.release(key);
            bench.pass(anyTime());
            assertEquals("+" + key + " -" + key, bench.events(), replay(press));
        }
        assertNothingWasLost(bench);
        System.out.println("10,000 presses, " + wiring + ": 0 lost, 0 doubled, seed " + SEED);
    }

    /** The second key comes down before the first is let go. */
    @ParameterizedTest
    @EnumSource(Wiring.class)
    void noneOfTenThousandOverlappingPressesIsLostOrDoubled(Wiring wiring) {
        Bench bench = new Bench(KeyLayout.KEYS_4X4, wiring, SEED);
        String held = anyKeyBut("");
        bench.press(held);
        bench.pass(anyTime());
        assertEquals("+" + held, bench.events());
        for (int press = 0; press < PRESSES; press++) {
            String next = anyKeyBut(held);
            bench.press(next);
            bench.pass(random.nextInt(2) * anyTime());
            bench.release(held);
            bench.pass(anyTime());
            assertEquals(List.of("+" + next, "-" + held),
                    List.of(bench.events().split(" ")).stream().sorted().toList(), replay(press));
            held = next;
        }
        assertNothingWasLost(bench);
    }

    /** Three keys of a rectangle, down and up together: a ghost has every chance there is. */
    @Test
    void noBounceOfThreeCornersMakesTheFourthAKey() {
        Bench bench = new Bench(KeyLayout.KEYS_3X4, Wiring.ROW_DIODES, SEED);
        for (int press = 0; press < PRESSES; press++) {
            for (String key : List.of("1", "2", "4")) {
                bench.press(key);
                bench.pass(random.nextInt(3) * random.nextInt(SHORTEST_MILLIS));
            }
            bench.pass(anyTime());
            for (String key : List.of("4", "1", "2")) {
                bench.release(key);
                bench.pass(random.nextInt(2) * random.nextInt(SHORTEST_MILLIS));
            }
            bench.pass(anyTime());
            String events = bench.events();
            assertTrue(!events.contains("5"), () -> events + " " + replay(0));
            for (String key : List.of("1", "2", "4")) {
                assertTrue(events.split("\\+" + key, -1).length <= 2, () -> events);
                assertEquals(events.contains("+" + key), events.contains("-" + key), events);
            }
        }
    }

    @Test
    void aKeyIsDownWithinTwentyMillisecondsOfItsLastBounce() {
        Bench bench = new Bench(KeyLayout.KEYS_3X4, Wiring.ROW_DIODES, SEED);
        long longest = 0;
        for (int press = 0; press < 1_000; press++) {
            long pressed = bench.nowMillis();
            bench.press("5");
            bench.pass(anyTime());
            longest = Math.max(longest, bench.eventMillis().get(0) - pressed);
            bench.release("5");
            bench.pass(anyTime());
            bench.events();
        }
        assertTrue(longest > 30 && longest <= 40, longest + " ms after the first touch");
    }

    private static void assertNothingWasLost(Bench bench) {
        assertEquals(0, bench.keypad.lostPresses());
        assertEquals(0, bench.keypad.ignoredPresses());
        assertEquals(0, bench.keypad.stuckKeys());
    }

    private String anyKeyBut(String other) {
        String key = "" + KEYS.charAt(random.nextInt(KEYS.length()));
        return key.equals(other) ? anyKeyBut(other) : key;
    }

    private int anyTime() {
        return SHORTEST_MILLIS + random.nextInt(150);
    }

    private static String replay(int press) {
        return "press " + press + " of seed " + SEED;
    }
}
