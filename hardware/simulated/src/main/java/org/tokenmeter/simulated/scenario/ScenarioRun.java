package org.tokenmeter.simulated.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tokenmeter.simulated.SimMeter;

/**
 * One run of a scenario, from the first moment of its meter to its last step. A failed
 * expectation is noted and the run goes on.
 */
public final class ScenarioRun {
    private final Scenario scenario;
    private final SimMeter meter;
    private final List<String> failures = new ArrayList<>();
    private int passed;

    private ScenarioRun(Scenario scenario, long seed) {
        this.scenario = scenario;
        this.meter = new SimMeter(scenario.meter().newState(), scenario.meter().settings(),
                scenario.meter().commitPerPulse(), seed);
    }

    /** Runs a scenario on a new meter with seed 0. */
    public static ScenarioRun of(Scenario scenario) {
        return of(scenario, 0);
    }

    /**
     * Runs a scenario on a new meter.
     *
     * @param seed decides what the scenario leaves to chance; the same seed makes the same run
     */
    public static ScenarioRun of(Scenario scenario, long seed) {
        ScenarioRun run = new ScenarioRun(scenario, seed);
        scenario.steps().forEach(run::perform);
        return run;
    }

    /** One line each, with the place: {@code FILE:LINE: expected ..., was ...}. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** Expectations that held. */
    public int passed() {
        return passed;
    }

    private void perform(Step.Placed placed) {
        if (placed.step() instanceof Step.Action action) {
            action.perform(meter);
        } else if (placed.step() instanceof Expectation expectation) {
            note(placed.line(), expectation.mismatch(meter));
        }
    }

    private void note(int line, Optional<String> mismatch) {
        if (mismatch.isEmpty()) {
            passed++;
        } else {
            failures.add("%s:%d: %s".formatted(scenario.name(), line, mismatch.get()));
        }
    }
}
