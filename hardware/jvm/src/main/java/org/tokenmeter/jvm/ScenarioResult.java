package org.tokenmeter.jvm;

import org.tokenmeter.simulated.scenario.ScenarioRun;
import picocli.CommandLine.ExitCode;

/** What came of one scenario file. */
sealed interface ScenarioResult {
    /** The file as it was given. */
    String file();

    /** Expectations that held. */
    int passed();

    /** Expectations that did not hold. */
    int failed();

    /** What the command ends with, if this is the worst that happens. */
    int exitCode();

    /** The file was run to its last step. */
    record Ran(ScenarioRun run) implements ScenarioResult {
        @Override
        public String file() {
            return run.scenario().name();
        }

        @Override
        public int passed() {
            return run.passed();
        }

        @Override
        public int failed() {
            return run.failures().size();
        }

        @Override
        public int exitCode() {
            return failed() > 0 ? MeterFailure.REFUSED : ExitCode.OK;
        }
    }

    /** The file could not be read or understood, and nothing of it was run. */
    record NotRun(String file, MeterFailure reason) implements ScenarioResult {
        @Override
        public int passed() {
            return 0;
        }

        @Override
        public int failed() {
            return 0;
        }

        @Override
        public int exitCode() {
            return reason.exitCode();
        }
    }
}
