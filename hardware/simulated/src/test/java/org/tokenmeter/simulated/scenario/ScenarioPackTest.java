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
    static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".scenario")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyExpectationHolds(Path file) throws IOException, MalformedStepException {
        ScenarioRun run = ScenarioRun.of(
                ScenarioReader.read(file.getFileName().toString(), Files.readString(file)));
        assertEquals(List.of(), run.failures());
        assertTrue(run.passed() > 0);
    }
}
