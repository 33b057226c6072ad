package org.tokenmeter.jvm;

import java.util.List;
import java.util.stream.Stream;
import org.tokenmeter.simulated.scenario.MalformedStepException;
import org.tokenmeter.simulated.scenario.ScenarioReader;
import org.tokenmeter.simulated.scenario.ScenarioRun;

/** Scenarios about one meter, and what came of them. */
final class TestSuite {
    static final String KEY = "87f3ecbb2e46b48f";
    static final String METER = "meter pan=600727000000000009 ea=07 key=" + KEY
            + " kt=2 sgc=201457 ti=01 krn=1 ken=255 bdt=14 made=2014-01-01T00:00\n";
    static final String TOKEN = "token 7063 0503 4700 2872 6114\n";
    /** The power fails in the byte that decides: some seeds let the token count, most do not. */
    static final String TORN = METER + "power cut 449\n" + TOKEN + "expect credit 0.1\n";

    private TestSuite() {
    }

    /** What comes of one file with this name and these steps. */
    static SuiteResult of(String name, String steps) {
        return new SuiteResult(0, List.of(result(name, METER + steps)));
    }

    /** What comes of files that are called a, b, c and so on. */
    static SuiteResult ofTexts(String... texts) {
        return new SuiteResult(7, Stream.iterate(0, i -> i < texts.length, i -> i + 1)
                .map(i -> result(Character.toString('a' + i), texts[i])).toList());
    }

    private static ScenarioResult result(String name, String text) {
        try {
            return new ScenarioResult.Ran(ScenarioRun.of(ScenarioReader.read(name, text)));
        } catch (MalformedStepException e) {
            return new ScenarioResult.NotRun(name, MeterFailure.of(e));
        }
    }
}
