package org.tokenmeter.jvm;

import java.math.BigDecimal;
import org.tokenmeter.simulated.scenario.ScenarioRun;
import org.tokenmeter.simulated.scenario.StepOutcome;

/**
 * What came of scenario files as JUnit XML: one suite a file, one case an expectation. A file that
 * was not run is a suite with one case in error.
 *
 * <p>Times are virtual, in seconds: a suite's from the first moment of its meter to the last, a
 * case's since the expectation before it. The same files and seed make the same bytes.
 */
final class JunitReport {
    private static final int THOUSANDTHS = 3;

    private final XmlText xml = new XmlText();

    private JunitReport() {
    }

    /** The whole document. */
    static String of(SuiteResult suite) {
        JunitReport report = new JunitReport();
        report.write(suite);
        return report.xml.toString();
    }

    private void write(SuiteResult suite) {
        int errors = suite.files().stream().mapToInt(JunitReport::errors).sum();
        long millis = suite.files().stream().mapToLong(JunitReport::millis).sum();
        xml.open("testsuites", "name", "meter --run",
                "tests", count(suite.passed() + suite.failed() + errors),
                "failures", count(suite.failed()), "errors", count(errors),
                "time", seconds(millis));
        suite.files().forEach(file -> write(file, suite.seed()));
        xml.close();
    }

    private void write(ScenarioResult file, long seed) {
        xml.open("testsuite", "name", file.file(),
                "tests", count(file.passed() + file.failed() + errors(file)),
                "failures", count(file.failed()), "errors", count(errors(file)), "skipped", "0",
                "time", seconds(millis(file)));
        xml.open("properties");
        xml.leaf("property", "name", "seed", "value", Long.toString(seed));
        xml.close();
        if (file instanceof ScenarioResult.Ran ran) {
            writeCases(ran.run());
        } else if (file instanceof ScenarioResult.NotRun notRun) {
            writeError(notRun);
        }
        xml.close();
    }

    private void writeCases(ScenarioRun run) {
        long before = 0;
        for (StepOutcome outcome : run.outcomes()) {
            if (outcome.isExpectation()) {
                long now = outcome.after().millis();
                writeCase(run.scenario().name(), outcome, now - before);
                before = now;
            }
        }
    }

    private void writeCase(String file, StepOutcome outcome, long millis) {
        int line = outcome.line().number();
        String[] attributes = {"name", line + ": " + outcome.line().text(), "classname", file,
            "time", seconds(millis)};
        if (outcome.verdict() == StepOutcome.Verdict.HELD) {
            xml.leaf("testcase", attributes);
            return;
        }
        xml.open("testcase", attributes);
        xml.open("failure", "message", outcome.detail(), "type", "expectation");
        xml.text("%s:%d: %s".formatted(file, line, outcome.detail()));
        xml.close();
        xml.close();
    }

    private void writeError(ScenarioResult.NotRun file) {
        xml.open("testcase", "name", "the file can be run", "classname", file.file(),
                "time", seconds(0));
        xml.open("error", "message", file.reason().getMessage(), "type", "file");
        xml.text("hint: " + file.reason().hint());
        xml.close();
        xml.close();
    }

    private static int errors(ScenarioResult file) {
        return file instanceof ScenarioResult.NotRun ? 1 : 0;
    }

    private static long millis(ScenarioResult file) {
        return file instanceof ScenarioResult.Ran ran ? ran.run().millis() : 0;
    }

    private static String count(int number) {
        return Integer.toString(number);
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(millis, THOUSANDTHS).toPlainString();
    }
}
