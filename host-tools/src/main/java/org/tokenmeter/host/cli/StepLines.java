package org.tokenmeter.host.cli;

import java.io.PrintWriter;
import org.tokenmeter.host.provisioning.Step;

/**
 * The steps of a provisioning: those that are done, a line each; on a terminal also the one that is
 * not, until it is.
 */
final class StepLines implements Step.Listener, AutoCloseable {
    private static final int COLUMNS = 79;

    private final PrintWriter err;
    private final boolean terminal;
    private boolean unfinished;

    StepLines(Streams streams) {
        err = streams.err();
        terminal = streams.person().isPresent();
    }

    @Override
    public void begins(Step step, String deed) {
        if (terminal) {
            err.print("\r" + filled(line(step, deed + " ...")));
            err.flush();
            unfinished = true;
        }
    }

    @Override
    public void done(Step step, String outcome) {
        err.println(unfinished ? "\r" + filled(line(step, outcome)) : line(step, outcome));
        err.flush();
        unfinished = false;
    }

    private static String line(Step step, String text) {
        return "%s %-10s %s".formatted(step.place(), step.label(), text);
    }

    private static String filled(String line) {
        return line + " ".repeat(Math.max(0, COLUMNS - line.length()));
    }

    /** A step that failed keeps its line, and what is said of it begins another one. */
    @Override
    public void close() {
        if (unfinished) {
            err.println();
        }
    }
}
