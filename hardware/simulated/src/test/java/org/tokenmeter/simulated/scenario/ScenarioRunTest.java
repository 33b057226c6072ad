package org.tokenmeter.simulated.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.simulated.scenario.StepOutcome.Verdict;

/** What a run tells of each step. */
class ScenarioRunTest {
    private static final String KEY = "87f3ecbb2e46b48f";
    private static final String METER = "meter pan=600727000000000009 ea=07 key=" + KEY
            + " kt=2 sgc=201457 ti=01 krn=1 ken=255 bdt=14 made=2014-01-01T00:00";
    private static final String TOKEN = "token 70630503470028726114";

    private static List<StepOutcome> outcomes(String... lines) throws MalformedStepException {
        return ScenarioRun.of(ScenarioReader.read("x", String.join("\n", lines))).outcomes();
    }

    @Test
    void aTokenTellsItsResultAndWhatChanged() throws MalformedStepException {
        StepOutcome told = outcomes(METER, TOKEN).get(1);
        assertEquals("ACCEPT", told.detail());
        assertEquals(Verdict.DONE, told.verdict());
        assertEquals(new Moment(0, true, "CR      0.00 kWh", "OFF NO CREDIT   ", false, "0"),
                told.before());
        assertEquals(
                new Moment(22 * 230, true, "ACCEPTED        ", "+0.10     = 0.10", true, "0.1"),
                told.after());
    }

    @Test
    void aTokenThatIsSentTellsItsResultToo() throws MalformedStepException {
        List<StepOutcome> told = outcomes(METER, "send 70630503470028726114", "send 123");
        assertEquals(List.of("", "ACCEPT", "FORMAT_ERROR"),
                told.stream().map(StepOutcome::detail).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"power off", "power cut 200"})
    void aTokenThatLacksPowerHasNoResult(String step) throws MalformedStepException {
        List<StepOutcome> told = outcomes(METER, TOKEN, step,
                "token 20809920003832764000");
        assertEquals("none: there is no power", told.get(3).detail());
        assertFalse(told.get(3).after().powered());
        assertEquals("0.1", told.get(3).after().credit());
    }

    @Test
    void anExpectationHeldOrFoundSomethingElse() throws MalformedStepException {
        List<StepOutcome> told = outcomes(METER, "expect credit 0", "expect credit 5", "wait 1s");
        assertEquals(List.of(Verdict.DONE, Verdict.HELD, Verdict.FAILED, Verdict.DONE),
                told.stream().map(StepOutcome::verdict).toList());
        assertEquals("expected credit 5, was 0", told.get(2).detail());
        assertTrue(told.get(2).isExpectation());
        assertFalse(told.get(3).isExpectation());
    }

    @Test
    void aStepStandsInItsLineAsWrittenButForItsComment() throws MalformedStepException {
        List<StepOutcome> told = outcomes("# one", METER + " # " + KEY, "",
                "  Expect LCD  \"*\"   # a comment", "press 1-2 3#");
        assertEquals(List.of(2, 4, 5), told.stream().map(one -> one.line().number()).toList());
        assertEquals("Expect LCD  \"*\"", told.get(1).line().text());
        assertEquals("press 1-2 3#", told.get(2).line().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "KEY", "Key", "\u212AEY"})
    void theMeterLineComesFirstWithoutItsKey(String name) throws MalformedStepException {
        ScenarioLine line = outcomes(METER.replace("key", name) + " # " + KEY).get(0).line();
        assertEquals(METER.replace(KEY, "..."), line.text());
        assertEquals(1, line.number());
    }

    @Test
    void everyMomentIsTheOneThatTheNextStepBeginsWith() throws MalformedStepException {
        List<StepOutcome> told = outcomes(METER, TOKEN, "wait 8s", "power off", "power on");
        for (int i = 1; i < told.size(); i++) {
            assertEquals(told.get(i - 1).after(), told.get(i).before());
        }
        assertEquals(Moment.START, told.get(0).before());
    }
}
