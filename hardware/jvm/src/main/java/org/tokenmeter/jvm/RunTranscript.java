package org.tokenmeter.jvm;

import java.util.ArrayList;
import java.util.List;
import org.tokenmeter.simulated.scenario.Moment;
import org.tokenmeter.simulated.scenario.ScenarioRun;
import org.tokenmeter.simulated.scenario.StepOutcome;

/**
 * The story of one scenario: a line a step, with its moment on the left and its place in the right
 * margin, and below it a line for each thing that came of it or changed. A place that is too long
 * for the margin stands above its step.
 *
 * <pre>
 * 0:00:00.000  token 7063 0503 4700 2872 6114                        my.scenario:2
 *              result  ACCEPT
 *              credit  0 -&gt; 0.1
 * </pre>
 */
final class RunTranscript {
    private static final int WIDEST_PLACE = 35;
    private static final int LABEL_COLUMNS = 8;
    private static final int GAP = 2;
    private static final int MILLIS_PER_SECOND = 1_000;
    private static final int MILLIS_PER_MINUTE = 60_000;
    private static final int MILLIS_PER_HOUR = 3_600_000;

    private final ScenarioRun run;
    private final int placeColumns;
    private final String indent;
    private final int timeColumns;
    private final List<String> lines = new ArrayList<>();

    private RunTranscript(ScenarioRun run) {
        this.run = run;
        placeColumns = run.outcomes().stream()
                .mapToInt(outcome -> place(outcome).length()).max().orElse(0);
        indent = placeColumns > WIDEST_PLACE ? " ".repeat(GAP) : "";
        timeColumns = clock(run.millis()).length();
    }

    /** The lines of a run's story, of which the last one sums it up. */
    static List<String> of(ScenarioRun run) {
        RunTranscript transcript = new RunTranscript(run);
        run.outcomes().forEach(transcript::tell);
        transcript.add(new Paragraph(transcript.time(run.millis()),
                SuiteResult.summary(run.passed(), run.failures().size())));
        return transcript.lines;
    }

    private void tell(StepOutcome outcome) {
        tellStep(outcome);
        if (outcome.line().equals(run.scenario().meterLine())) {
            run.scenario().meter().ifPresent(made ->
                    tell("key", "check value " + made.key()));
        }
        if (!outcome.detail().isEmpty()) {
            tell(outcome.isExpectation() ? "FAILED" : "result", outcome.detail());
        }
        tellChanges(outcome.before(), outcome.after());
    }

    private void tellStep(StepOutcome outcome) {
        String place = place(outcome);
        String verdict = outcome.verdict() == StepOutcome.Verdict.HELD ? "ok" : "";
        String note = verdict + right(place, placeColumns + GAP);
        if (!indent.isEmpty()) {
            lines.add(place);
            note = verdict;
        }
        add(new Paragraph(time(outcome.before().millis()), outcome.line().text(), note.strip()));
    }

    private void tellChanges(Moment before, Moment after) {
        tellChange("power", onOrOff(before.powered()), onOrOff(after.powered()), "");
        tellChange("credit", before.credit(), after.credit(),
                after.powered() ? "" : " in memory");
        tellChange("load", onOrOff(before.supplied()), onOrOff(after.supplied()), "");
        if (!rows(before).equals(rows(after))) {
            tell("lcd", rows(after));
        }
    }

    private void tellChange(String label, String before, String after, String where) {
        if (!before.equals(after)) {
            tell(label, before + " -> " + after + where);
        }
    }

    private void tell(String label, String text) {
        String lead = indent + " ".repeat(timeColumns + GAP) + label;
        add(new Paragraph(lead + " ".repeat(LABEL_COLUMNS - label.length()), text));
    }

    private void add(Paragraph paragraph) {
        lines.addAll(paragraph.lines());
    }

    private String place(StepOutcome outcome) {
        return LegibleText.of(run.scenario().name()) + ":" + outcome.line().number();
    }

    private String time(long millis) {
        return indent + right(clock(millis), timeColumns) + " ".repeat(GAP);
    }

    private static String clock(long millis) {
        return "%d:%02d:%02d.%03d".formatted(millis / MILLIS_PER_HOUR,
                millis % MILLIS_PER_HOUR / MILLIS_PER_MINUTE,
                millis % MILLIS_PER_MINUTE / MILLIS_PER_SECOND, millis % MILLIS_PER_SECOND);
    }

    private static String onOrOff(boolean on) {
        return on ? "on" : "off";
    }

    private static String rows(Moment moment) {
        return "|" + moment.firstRow() + "|" + moment.secondRow() + "|";
    }

    private static String right(String text, int columns) {
        return " ".repeat(columns - text.length()) + text;
    }
}
