package org.tokenmeter.simulated.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {
    private static final String KEY = "87f3ecbb2e46b48f";
    private static final String METER = "meter pan=600727000000000009 ea=07 key=" + KEY
            + " kt=2 sgc=201457 ti=01 krn=1 ken=255 bdt=14 made=2014-01-01T00:00";

    private static ScenarioRun run(String... steps) throws MalformedStepException {
        return ScenarioRun.of(ScenarioReader.read("x.scenario",
                METER + "\n" + String.join("\n", steps)));
    }

    private static MalformedStepException refused(String text) {
        return assertThrows(MalformedStepException.class,
                () -> ScenarioReader.read("x.scenario", text));
    }

    @Test
    void aFailedExpectationSaysItsPlaceAndWhatWasThere() throws MalformedStepException {
        ScenarioRun run = run("token 70630503470028726114", "expect result USED_ERROR",
                "expect credit 0.2", "expect lcd \"REJECT*\"", "expect lcd1 \"ACCEPTED\"");
        assertEquals(List.of(
                "x.scenario:3: expected result USED_ERROR, was ACCEPT",
                "x.scenario:4: expected credit 0.2, was 0.1",
                "x.scenario:5: expected lcd \"REJECT*\", was \"ACCEPTED\" \"+0.10     = 0.10\""),
                run.failures());
        assertEquals(1, run.passed());
    }

    @Test
    void withoutATokenThereIsNoResult() throws MalformedStepException {
        assertEquals(List.of(
                "x.scenario:2: expected result ACCEPT, was none: no token was entered"),
                run("expect result ACCEPT").failures());
    }

    @Test
    void wordsCountInAnyCaseAndCommentsDoNotCount() throws MalformedStepException {
        ScenarioRun run = run("  # a comment", "", "TOKEN 70630503470028726114 # of STS 531",
                "Expect Result accept", "EXPECT LCD \"ACCEPTED\" # \"x\"", "press #",
                "press 12 #", "expect lcd1 \"ONLY 2 DIGITS\"");
        assertEquals(List.of(), run.failures());
        assertEquals(3, run.passed());
    }

    @Test
    void amountsAreComparedAsNumbers() throws MalformedStepException {
        assertEquals(2, run("token 70630503470028726114", "expect credit 0.1000",
                "expect credit 000.1").passed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7063 0503 4700 2872 6114", "7063-0503-4700-2872-6114",
        "7063\u20130503\u20134700\u20132872\u20136114", "7063\u00a00503 4700 2872 6114"})
    void aTokenIsReadHoweverItIsGrouped(String token) throws MalformedStepException {
        assertEquals(1, run("token " + token, "expect result ACCEPT").passed());
    }

    @ParameterizedTest
    @CsvSource({
        "A*, ABC, true", "A*C, ABC, true", "A?C, ABC, true", "A?, ABC, false", "abc, ABC, false",
        "ABC, 'ABC   ', true", "'ABC  ', ABC, true", "*, '', true", "ABC?, 'ABC ', false",
        "A.C, ABC, false", "[801]*, '[801] X', true"})
    void aPatternMatchesTheWholeRow(String pattern, String row, boolean matches) {
        assertEquals(matches, new TextPattern(pattern).matches(row));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jump", "token 123", "token 7063050347002872611x", "token",
        "press", "press 12x", "wait", "wait 30", "wait 5 s", "wait 1.0001s", "wait -1s",
        "clock 10:00", "clock 1992-12-31T23:59", "clock 2100-01-01T00:00", "consume 5",
        "consume 1.2m3", "consume 0.0000001kWh", "expect", "expect joy", "expect result MAYBE",
        "expect credit", "expect credit lots", "expect credit 0.0000001", "expect lcd ACCEPTED",
        "expect lcd \"A\" B", METER, "power", "power up", "power cut", "power cut x",
        "power cut 1 2", "power off now", "send", "send - -", "jumper", "jumper up", "memory",
        "memory wipe", "expect load", "expect load shut", "expect load off RAIN",
        "expect register 900 \"x\"", "expect register 801", "expect register 801 x",
        "expect locked", "expect locked soon", "expect locked 1500ms", "expect event PARTY"})
    void aStepThatIsNotUnderstoodIsNamedWithItsLine(String step) {
        MalformedStepException refused = refused(METER + "\nwait 1s\n" + step);
        assertTrue(refused.getMessage().startsWith("x.scenario:3: "), refused.getMessage());
        assertFalse(refused.hint().isEmpty());
    }

    @Test
    void aScenarioBeginsWithItsMeter() {
        assertEquals("x.scenario:1: a step before the meter line",
                refused("wait 1s\n" + METER).getMessage());
        assertEquals("x.scenario: there is no step", refused("").getMessage());
        assertEquals("x.scenario: there is no step", refused("# nothing\n\n").getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "pan=600727000000000009, pan=600727000000000008",
        "pan=600727000000000009, pan=60072700000000000",
        "ea=07, ea=09", "ea=07, ea=7", "ea=07, ea=11",
        "key=87f3ecbb2e46b48f, key=87f3ecbb2e46b48",
        "key=87f3ecbb2e46b48f, key=87f3ecbb2e46b48g",
        "kt=2, kt=3", "kt=2, kt=4", "sgc=201457, sgc=20145", "ti=01, ti=1", "krn=1, krn=0",
        "krn=1, krn=10", "ken=255, ken=256", "bdt=14, bdt=15", "bdt=14, bdt=93 made=x",
        "made=2014-01-01T00:00, made=2014-01-01", "made=2014-01-01T00:00, made=2046-01-01T00:00",
        "ken=255, ken=255 ken=1", "ken=255, ''", "ken=255, ken", "ken=255, ken=255 colour=blue",
        "ken=255, ken=255 imp=0", "ken=255, ken=255 imp=1000001", "ken=255, ken=255 max=0",
        "ken=255, ken=255 max=99999999", "ken=255, ken=255 mfr=1", "ken=255, ken=255 mfr=0001",
        "ken=255, ken=255 utility=steam", "ken=255, ken=255 memory=tape",
        "ken=255, ken=255 currency=KES",
        "ken=255, ken=255 pack=hexing", "ken=255, ken=255 lang=de",
        "ken=255, ken=255 lab=maybe"})
    void aMeterLineThatIsNotUnderstoodIsRefusedWithoutItsKey(String right, String wrong) {
        MalformedStepException refused = refused(METER.replace(right, wrong));
        assertTrue(refused.getMessage().startsWith("x.scenario:1: "), refused.getMessage());
        assertFalse((refused.getMessage() + refused.hint()).contains(KEY.substring(0, 8)));
    }

    @Test
    void aMeterFileHoldsTheMeterAlone() throws MalformedStepException {
        assertEquals(201457,
                ScenarioReader.readMeter("m", "# mine\n" + METER + "\n").supplyGroupCode());
        MalformedStepException refused = assertThrows(MalformedStepException.class,
                () -> ScenarioReader.readMeter("m", METER + "\nwait 1s"));
        assertEquals("m:2: a meter file has one step", refused.getMessage());
    }

    @Test
    void aMeterFileGivesAnIdentity() {
        MalformedStepException refused = assertThrows(MalformedStepException.class,
                () -> ScenarioReader.readMeter("m", "meter blank"));
        assertEquals("m:1: a blank meter has no identity", refused.getMessage());
    }

    @Test
    void anIdentityShowsItsKeysCheckValueAndNotItsKey() throws MalformedStepException {
        String shown = ScenarioReader.readMeter("m", METER).toString();
        assertFalse(shown.contains(KEY));
        assertTrue(shown.contains("key="));
    }
}
