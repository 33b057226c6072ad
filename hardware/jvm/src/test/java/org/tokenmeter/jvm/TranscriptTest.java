package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {
    private static final String LONG_NAME = "a-name-that-is-as-long-as-a-sentence.scenario";

    private static List<String> lines(String steps) {
        return Transcript.of(TestSuite.of("my.scenario", steps)).lines().toList();
    }

    @Test
    void everyStepIsToldWithItsMomentItsPlaceAndWhatCameOfIt() {
        assertEquals("""
                Tokenmeter transcript, seed 0

                my.scenario
                -----------
                0:00:00.000  meter pan=600727000000000009 ea=07 key=... kt=2 sgc=201457 ti=01
                               krn=1 ken=255 bdt=14 made=2014-01-01T00:00          my.scenario:1
                             key     check value 907f82
                             power   off -> on
                             lcd     |CR      0.00 kWh|OFF NO CREDIT   |
                0:00:00.000  token 7063 0503 4700 2872 6114                        my.scenario:2
                             result  ACCEPT
                             credit  0 -> 0.1
                             load    off -> on
                             lcd     |ACCEPTED        |+0.10     = 0.10|
                0:00:05.060  expect result ACCEPT                              ok  my.scenario:3
                0:00:05.060  expect credit 5                                       my.scenario:4
                             FAILED  expected credit 5, was 0.1
                0:00:05.060  wait 8s                                               my.scenario:5
                             lcd     |CR      0.10 LOW|ON  0.00kW      |
                0:00:13.060  1 passed, 1 failed

                1 passed, 1 failed
                """,
                Transcript.of(TestSuite.of("my.scenario", TestSuite.TOKEN
                        + "expect result ACCEPT # a comment\nexpect credit 5\nwait 8s\n")));
    }

    @Test
    void withoutPowerTheCreditIsTheOneInMemory() {
        List<String> lines = lines("power cut 600\n" + TestSuite.TOKEN);
        assertTrue(lines.contains("             result  none: there is no power"), lines::toString);
        assertTrue(lines.contains("             power   on -> off"), lines::toString);
        assertTrue(lines.contains("             credit  0 -> 0.1 in memory"), lines::toString);
        assertTrue(lines.contains("             lcd     |" + "                |".repeat(2)));
    }

    @Test
    void aPlaceThatIsTooLongForTheMarginStandsAboveItsStep() {
        List<String> lines = Transcript.of(TestSuite.of(LONG_NAME, "expect credit 0"))
                .lines().toList();
        int place = lines.indexOf(LONG_NAME + ":2");
        assertTrue(place > 0, lines::toString);
        assertEquals("  0:00:00.000  expect credit 0" + " ".repeat(48) + "ok",
                lines.get(place + 1));
    }

    @ParameterizedTest
    @CsvSource({"7d, 168:00:00.000", "400d, 9600:00:00.000", "1ms, 0:00:00.001",
        "59min, 0:59:00.000"})
    void theClockGoesOnFromTheFirstMoment(String duration, String clock) {
        List<String> lines = lines("wait " + duration);
        assertTrue(lines.contains(clock + "  0 passed, 0 failed"), lines::toString);
        assertTrue(lines.contains(" ".repeat(clock.length() - "0:00:00.000".length())
                + "0:00:00.000  wait " + duration + " ".repeat(
                        80 - clock.length() - 2 - 5 - duration.length() - 13) + "my.scenario:2"),
                lines::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my.scenario", LONG_NAME})
    void eightyColumnsHoldIt(String name) {
        String steps = TestSuite.TOKEN + "expect lcd \"" + "<&> 0123456 ".repeat(7) + "\"\n"
                + "expect lcd1 \"REJECT*\"\npress *\nwait 365d\nexpect lcd \"CR     0.10*LOW\"\n";
        Transcript.of(TestSuite.of(name, steps)).lines().forEach(line -> {
            assertTrue(line.length() <= Paragraph.COLUMNS, line);
            assertEquals(line.stripTrailing(), line);
        });
    }

    @Test
    void noKeyIsInIt() {
        String told = Transcript.of(TestSuite.ofTexts(
                TestSuite.METER + TestSuite.TOKEN,
                TestSuite.METER.replace("key=", "KEY=").replace("\n", " # " + TestSuite.KEY),
                TestSuite.METER.replace(TestSuite.KEY, TestSuite.KEY + "0")));
        assertFalse(told.contains(TestSuite.KEY), told);
        assertTrue(told.contains("check value 907f82"), told);
    }

    @Test
    void aFileThatWasNotRunSaysWhy() {
        List<String> lines = lines("wait 1s\nwait 5\n");
        assertEquals(List.of("not run: my.scenario:3: '5' is not a duration",
                "hint: write whole milliseconds or more: 500ms 30s 10min 2h 7d",
                "", "0 passed, 0 failed"), lines.subList(4, lines.size()));
    }

    @Test
    void whatCanNotBeSeenIsWrittenInDigits() {
        List<String> lines = Transcript.of(TestSuite.of("\u001bx", "expect lcd \"\u0007\"\n"))
                .lines().toList();
        assertEquals("\\u001bx", lines.get(2));
        assertTrue(lines.stream().anyMatch(line -> line.contains("expect lcd \"\\u0007\"")));
    }
}
