package org.tokenmeter.simulated.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conformance pack: each file holds, and each holds something. */
class ScenarioPackTest {
    private static final int SEEDS = 4;

    static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".scenario")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyExpectationHoldsWhateverTheSeed(Path file)
            throws IOException, MalformedStepException {
        Scenario scenario = ScenarioReader.read(
                file.getFileName().toString(), Files.readString(file));
        for (long seed = 0; seed < SEEDS; seed++) {
            ScenarioRun run = ScenarioRun.of(scenario, seed);
            assertEquals(List.of(), run.failures(), "seed " + seed);
            assertTrue(run.passed() > 0);
        }
    }
}
