package org.tokenmeter.simulated.scenario;

/**
 * What came of one step of a scenario.
 *
 * @param line the step
 * @param before what could be seen before it
 * @param after what could be seen after it
 * @param verdict whether it held, if it was an expectation
 * @param detail what a failed expectation found: {@code expected ..., was ...}; what became of a
 *     token: the name of its result, or {@code none} and why; else empty
 */
public record StepOutcome(ScenarioLine line, Moment before, Moment after, Verdict verdict,
        String detail) {

    /** What can be said of a step. */
    public enum Verdict {
        /** Something happened, and nothing was expected. */
        DONE,
        /** What was expected was there. */
        HELD,
        /** Something else was there. */
        FAILED
    }

    /** Whether the step said what must be true. */
    public boolean isExpectation() {
        return verdict != Verdict.DONE;
    }
}
