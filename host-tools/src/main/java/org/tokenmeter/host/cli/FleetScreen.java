package org.tokenmeter.host.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.tokenmeter.host.provisioning.FleetResult;
import org.tokenmeter.host.provisioning.FleetRow;
import org.tokenmeter.host.provisioning.FleetRun;
import org.tokenmeter.host.provisioning.Step;

/** What a bench does: a line for whatever a technician has to know, above a bar on a terminal. */
final class FleetScreen implements FleetRun.Listener, AutoCloseable {
    private static final int STEPS = Step.values().length;

    private final PrintWriter err;
    private final Optional<TerminalBar> bar;
    /** Steps that were done, by the numbers of the rows. */
    private final Map<Integer, Integer> steps = new HashMap<>();

    FleetScreen(Streams streams, long rows) {
        err = streams.err();
        bar = Optional.of(streams.person()).filter(Person::isPresent)
                .map(person -> new TerminalBar(err, new ProgressBarBuilder()
                        .setTaskName("sts fleet").setInitialMax(rows * STEPS)
                        .setUnit(" meters", STEPS)));
    }

    /** Says something of a row. */
    synchronized void say(String port, String meter, String text) {
        String line = (port + " " + meter + " " + text).strip();
        bar.ifPresentOrElse(shown -> shown.line(line), () -> {
            err.println(line);
            err.flush();
        });
    }

    private void say(FleetRow row, String text) {
        say(row.port(), row.plan().pan().digits(), text);
    }

    @Override
    public void waits(FleetRow row) {
        say(row, "is next: connect it there now");
    }

    @Override
    public synchronized void done(FleetRow row, Step step) {
        move(row.number(), step.ordinal() + 1);
    }

    private void move(int row, int done) {
        int before = Math.max(0, Optional.ofNullable(steps.put(row, done)).orElse(0));
        bar.ifPresent(shown -> shown.stepBy(Math.max(0, done - before)));
    }

    @Override
    public synchronized void ended(FleetResult result) {
        move(result.row(), STEPS);
        String row = result.meter().isEmpty() ? "row " + result.row() + " " : "";
        say(result.port(), result.meter(), row + (result.isProvisioned()
                ? "provisioned, check value " + result.checkValue()
                : "failed: " + result.reason()));
    }

    @Override
    public void stoppedAt(FleetRow row, Step step) {
        say(row, "stopped at step " + step.place() + ", " + step.label());
    }

    @Override
    public void close() {
        bar.ifPresent(TerminalBar::close);
    }
}
