package org.tokenmeter.jvm;

import java.util.List;
import picocli.CommandLine.ExitCode;

/**
 * What came of all files that were run together.
 *
 * @param seed what decided where the simulation leaves something open
 * @param files one a file, in the order in which they were given
 */
record SuiteResult(long seed, List<ScenarioResult> files) {
    /** Expectations that held. */
    int passed() {
        return files.stream().mapToInt(ScenarioResult::passed).sum();
    }

    /** Expectations that did not hold. */
    int failed() {
        return files.stream().mapToInt(ScenarioResult::failed).sum();
    }

    /** The worst exit code of a file. */
    int exitCode() {
        return files.stream().mapToInt(ScenarioResult::exitCode).max().orElse(ExitCode.OK);
    }

    /** The line that sums it up. */
    String summary() {
        return summary(passed(), failed());
    }

    /** A line that sums up so many expectations. */
    static String summary(int passed, int failed) {
        return passed + " passed, " + failed + " failed";
    }
}
