package org.tokenmeter.simulated.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tokenmeter.simulated.SimMeter;
import org.tokenmeter.simulated.scenario.StepOutcome.Verdict;

/**
 * One run of a scenario, from the first moment of its meter to its last step. A failed
 * expectation is noted and the run goes on.
 */
public final class ScenarioRun {
    private final Scenario scenario;
    private final SimMeter meter;
    private final List<StepOutcome> outcomes = new ArrayList<>();
    private Moment now = Moment.START;

    private ScenarioRun(Scenario scenario, long seed) {
        this.scenario = scenario;
        this.meter = scenario.meter()
                .map(made -> new SimMeter(made.newState(), made.settings(), made.commitPerPulse(),
                        seed))
                .orElseGet(() -> new SimMeter(seed));
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
        run.note(scenario.meterLine(), Moment.of(run.meter), Verdict.DONE, "");
        scenario.steps().forEach(run::perform);
        return run;
    }

    /** The scenario that was run. */
    public Scenario scenario() {
        return scenario;
    }

    /** What came of every step, the {@code meter} line first. */
    public List<StepOutcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** One line each, with the place: {@code FILE:LINE: expected ..., was ...}. */
    public List<String> failures() {
        return having(Verdict.FAILED).map(outcome -> "%s:%d: %s".formatted(
                scenario.name(), outcome.line().number(), outcome.detail())).toList();
    }

    /** Expectations that held. */
    public int passed() {
        return (int) having(Verdict.HELD).count();
    }

    /** Virtual time from the first moment of the meter to the last step, in milliseconds. */
    public long millis() {
        return now.millis();
    }

    private Stream<StepOutcome> having(Verdict verdict) {
        return outcomes.stream().filter(outcome -> outcome.verdict() == verdict);
    }

    private void perform(Step.Placed placed) {
        if (placed.step() instanceof Step.Action action) {
            action.perform(meter);
            note(placed.line(), Moment.of(meter), Verdict.DONE,
                    action.givesToken() ? tokenResult() : "");
        } else if (placed.step() instanceof Expectation expectation) {
            Optional<String> mismatch = expectation.mismatch(meter);
            note(placed.line(), now, mismatch.isEmpty() ? Verdict.HELD : Verdict.FAILED,
                    mismatch.orElse(""));
        }
    }

    private void note(ScenarioLine line, Moment after, Verdict verdict, String detail) {
        outcomes.add(new StepOutcome(line, now, after, verdict, detail));
        now = after;
    }

    private String tokenResult() {
        return meter.isPowered() ? Expectation.Result.named(meter.lastResult())
                : "none: there is no power";
    }
}
