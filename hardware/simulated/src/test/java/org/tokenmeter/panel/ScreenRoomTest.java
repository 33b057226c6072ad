package org.tokenmeter.panel;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenmeter.pack.Language;
import org.tokenmeter.pack.PackId;

/**
 * No text stands on another one or leaves its row, whatever the values, the language and the
 * make: {@link Screen} asserts it.
 */
class ScreenRoomTest {
    private static final long SEED = 41;
    private static final int LIVES = 4;
    private static final int STEPS = 100;

    static Stream<Arguments> displays() {
        return Stream.of(PackId.values()).flatMap(pack ->
                Stream.of(Language.values()).map(language -> Arguments.of(pack, language)));
    }

    @ParameterizedTest
    @MethodSource("displays")
    void everyScreenHasRoomForEveryValue(PackId pack, Language language) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int life = 0; life < LIVES; life++) {
            ScreenBench bench = new ScreenBench(pack.pack(), language, random);
            for (int step = 0; step < STEPS; step++) {
                bench.step();
            }
        }
    }
}
