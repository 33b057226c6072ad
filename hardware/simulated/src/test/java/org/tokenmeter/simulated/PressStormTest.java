package org.tokenmeter.simulated;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tokenmeter.pack.PackId;

/**
 * Any keys at any time leave no stuck screen behind, in any make; the nightly build presses more.
 * A failure names what was pressed so far; the seed stands above it.
 */
class PressStormTest {
    private static final long SEED = Long.getLong("storm.seed", 1);
    private static final long PRESSES = Long.getLong("storm.presses", 100_000);

    @Test
    void anyKeysAtAnyTimeLeaveNoStuckScreenBehind() {
        System.out.println("From seed " + SEED + ":");
        Stream.of(PackId.values()).parallel()
                .map(pack -> new PressStorm(pack, SEED).blow(PRESSES))
                .forEach(System.out::println);
    }
}
