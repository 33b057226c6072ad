package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.jvm.selftest.TestBench;
import org.tokenmeter.jvm.selftest.Witness;
import org.w3c.dom.Element;

/** The options that go with {@code --run}. */
class RunOptionsTest {
    private static final String GOOD = TestSuite.METER + TestSuite.TOKEN
            + "expect result ACCEPT\nexpect credit 0.1\n";

    @TempDir
    private Path folder;
    private Path good;
    private Path junit;
    private Path transcript;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeAScenario() throws IOException {
        good = Files.writeString(folder.resolve("good.scenario"), GOOD);
        junit = folder.resolve("out.xml");
        transcript = folder.resolve("out.txt");
    }

    private static final class UnusedBoard implements MeterBoard {
        @Override
        public String name() {
            return "unused";
        }

        @Override
        public OpenBoard open(Path data, Consumer<String> says) throws IOException {
            throw new IOException("no meter is to be run");
        }

        @Override
        public TestBench bench(Witness witness, Optional<String> serialPort)
                throws IOException {
            throw new IOException("nothing is to be tested");
        }
    }

    private int run(Object... arguments) {
        return MeterCommand.execute(new UnusedBoard(), InputStream.nullInputStream(),
                new PrintWriter(out, true), new PrintWriter(err, true),
                List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
    }

    private void assertRefused(int exitCode, Object... arguments) {
        assertEquals(exitCode, run(arguments));
        assertTrue(err.toString().matches("meter: [^A-Z].*\nhint: .*\n"), err.toString());
    }

    @Test
    void bothReportsAgreeWithWhatIsPrinted() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.scenario"), GOOD + "expect credit 5\n");
        Path broken = Files.writeString(folder.resolve("broken.scenario"), GOOD + "fly\n");
        assertEquals(3, run("--run", good, bad, folder.resolve("lost"), broken,
                "--junit", junit, "--transcript", transcript));
        assertEquals(bad + ":5: expected credit 5, was 0.1\n4 passed, 1 failed\n",
                out.toString());
        Element report = JunitReportTest.parsed(Files.readString(junit));
        assertEquals(4 + 1 + 2, JunitReportTest.number(report, "tests"));
        assertEquals(1, JunitReportTest.number(report, "failures"));
        assertEquals(2, JunitReportTest.number(report, "errors"));
        List<String> told = Files.readAllLines(transcript);
        assertEquals("4 passed, 1 failed", told.get(told.size() - 1));
        assertTrue(told.contains(bad + ":5"), told::toString);
        assertEquals(2, told.stream().filter(line -> line.startsWith("not run: ")).count());
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Path torn = Files.writeString(folder.resolve("torn.scenario"), TestSuite.TORN);
        run("--run", torn, good, "--seed", "41", "--junit", junit, "--transcript", transcript);
        byte[] firstReport = Files.readAllBytes(junit);
        byte[] firstTranscript = Files.readAllBytes(transcript);
        run("--run", torn, good, "--seed", "41", "--junit", junit, "--transcript", transcript);
        assertArrayEquals(firstReport, Files.readAllBytes(junit));
        assertArrayEquals(firstTranscript, Files.readAllBytes(transcript));
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
    @CsvSource({"0", "-5", "9223372036854775807", "-9223372036854775808"})
    void theSeedStandsInBothReports(String seed) throws IOException {
        assertEquals(0, run("--run", good, "--seed", seed, "--junit", junit,
                "--transcript", transcript));
        assertEquals("Tokenmeter transcript, seed " + seed, Files.readAllLines(transcript).get(0));
        assertEquals(seed, JunitReportTest.all(
                JunitReportTest.parsed(Files.readString(junit)), "property").get(0)
                .getAttribute("value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.5", "9223372036854775808", "", "0x10", "1 2"})
    void aSeedIsAWholeNumber(String seed) {
        assertRefused(2, "--run", good, "--seed", seed);
        assertEquals("", out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--junit", "--transcript", "--seed"})
    void withoutScenariosNothingOfItMakesSense(String option) {
        assertRefused(2, option, "7");
        assertTrue(err.toString().startsWith("meter: " + option + " goes with --run only\n"));
        err.getBuffer().setLength(0);
        assertRefused(2, "--meter", good, option, "7");
    }

    @Test
    void aScenarioIsNotReplacedByAReport() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), good);
        for (Path path : List.of(good, link, folder.resolve("./good.scenario"))) {
            for (String option : List.of("--junit", "--transcript")) {
                err.getBuffer().setLength(0);
                assertRefused(2, "--run", good, option, path);
            }
        }
        assertEquals(GOOD, Files.readString(good));
        assertEquals("", out.toString());
    }

    @Test
    void theTwoReportsNeedAFileEach() {
        assertRefused(2, "--run", good, "--junit", junit, "--transcript", junit);
        assertFalse(Files.exists(junit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-"})
    void aReportNeedsTheNameOfAFile(String name) {
        assertRefused(2, "--run", good, "--junit", name);
    }

    @Test
    void aReportThatCanNotBeWrittenLeavesTheRest() {
        assertRefused(3, "--run", good, "--junit", folder, "--transcript", transcript);
        assertEquals("meter: can not write " + folder
                + "\nhint: it is a folder; give the path of a file\n", err.toString());
        assertEquals("2 passed, 0 failed\n", out.toString());
        assertTrue(Files.exists(transcript));
    }

    @Test
    void aFullDiskIsNamed() {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")));
        assertRefused(3, "--run", good, "--junit", "/dev/full");
        assertTrue(err.toString().contains("the space on the disk"), err.toString());
    }
}
