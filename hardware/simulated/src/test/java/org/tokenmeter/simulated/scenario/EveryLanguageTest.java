package org.tokenmeter.simulated.scenario;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.pack.Language;

/**
 * Every scenario is lived in every language: whatever stands beside a text, both fit the row, and
 * credit and supply are the same as in the language that it is written in.
 */
class EveryLanguageTest {
    private static final Map<Path, List<String>> WRITTEN = new HashMap<>();

    @BeforeAll
    static void liveThemAsTheyAreWritten() throws IOException {
        for (Path file : ScenarioPackTest.scenarios()) {
            WRITTEN.put(file, states(file, Files.readString(file)));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void everyScreenFitsAndTokensDoTheSame(Language language) throws IOException {
        for (Path file : ScenarioPackTest.scenarios()) {
            String spoken = Files.readString(file).replaceFirst(" lang=\\S+", "")
                    .replaceFirst("(?m)^(meter .*=.*)$", "$1 lang=" + language.code());
            assertEquals(WRITTEN.get(file), states(file, spoken), file::toString);
        }
    }

    /** The credit and the switch after every step. */
    private static List<String> states(Path file, String text) {
        ScenarioRun run = assertDoesNotThrow(
                () -> ScenarioRun.of(ScenarioReader.read(file.toString(), text)), file::toString);
        return run.outcomes().stream().map(StepOutcome::after)
                .map(after -> after.credit() + (after.supplied() ? " on" : " off"))
                .toList();
    }
}
