package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The options that go with {@code --run}. */
class RunOptionsTest {
    private static final String GOOD = TestSuite.METER + TestSuite.TOKEN
            + "expect result ACCEPT\nexpect credit 0.1\n";

    @TempDir
    private Path folder;
    private Path good;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeAScenario() throws IOException {
        good = Files.writeString(folder.resolve("good.scenario"), GOOD);
    }

    private int run(Object... arguments) {
        MeterBoard board = meter -> {
            throw new IOException("no meter is to be run");
        };
        return MeterCommand.execute(board, InputStream.nullInputStream(),
                new PrintWriter(out, true), new PrintWriter(err, true),
                List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
    }

    private void assertRefused(int exitCode, Object... arguments) {
        assertEquals(exitCode, run(arguments));
        assertTrue(err.toString().matches("meter: [^A-Z].*\nhint: .*\n"), err.toString());
    }

    @Test
    void theSeedDecidesWhetherATornTokenCounts() throws IOException {
        Path torn = Files.writeString(folder.resolve("torn.scenario"), TestSuite.TORN);
        assertEquals(List.of(0, 1), IntStream.range(0, 64)
                .map(seed -> run("--run", torn, "--seed", seed)).distinct().sorted()
                .boxed().toList());
        int withoutASeed = run("--run", torn);
        assertEquals(run("--run", torn, "--seed", "0"), withoutASeed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.5", "9223372036854775808", "", "0x10", "1 2"})
    void aSeedIsAWholeNumber(String seed) {
        assertRefused(2, "--run", good, "--seed", seed);
        assertEquals("", out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = "--seed")
    void withoutScenariosNothingOfItMakesSense(String option) {
        assertRefused(2, option, "7");
        assertTrue(err.toString().startsWith("meter: " + option + " goes with --run only\n"));
        err.getBuffer().setLength(0);
        assertRefused(2, "--meter", good, option, "7");
    }
}
