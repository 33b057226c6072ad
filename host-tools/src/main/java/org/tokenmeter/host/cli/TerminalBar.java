package org.tokenmeter.host.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A progress bar in the last row of a terminal, and lines that scroll above it. */
final class TerminalBar implements AutoCloseable {
    private static final int COLUMNS = 79;
    private static final int REDRAW_MILLIS = 200;

    private final PrintWriter err;
    private final ProgressBar bar;
    private String drawn = "";

    /** A bar of this name, extent and unit. */
    TerminalBar(PrintWriter err, ProgressBarBuilder look) {
        this.err = err;
        bar = look.setUpdateIntervalMillis(REDRAW_MILLIS)
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, COLUMNS)).build();
    }

    private void draw(String text) {
        synchronized (err) {
            drawn = text;
            err.print("\r" + text);
            err.flush();
        }
    }

    /** Moves it to a place of its extent. */
    void stepTo(long place) {
        bar.stepTo(place);
    }

    /** Moves it on. */
    void stepBy(long more) {
        bar.stepBy(more);
    }

    /** Shows a line above it. */
    void line(String text) {
        synchronized (err) {
            err.print("\r" + text + " ".repeat(Math.max(0, COLUMNS - text.length())) + "\n");
            draw(drawn);
        }
    }

    @Override
    public void close() {
        bar.close();
        err.println();
        err.flush();
    }
}
