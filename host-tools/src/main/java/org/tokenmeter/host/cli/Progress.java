package org.tokenmeter.host.cli;

import java.io.PrintWriter;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A progress bar on a terminal for what takes a while; nothing where nobody looks. */
final class Progress implements LongConsumer, AutoCloseable {
    private static final long WORTH_IT = 16 << 20;
    private static final long MEGABYTE = 1_000_000;

    private final TerminalBar bar;

    private Progress(TerminalBar bar) {
        this.bar = bar;
    }

    /** Over so many bytes; 0: nobody knows how many. */
    static Progress over(long bytes, PrintWriter err) {
        boolean wanted = System.console() != null && (bytes == 0 || bytes > WORTH_IT);
        return new Progress(!wanted ? null : new TerminalBar(err, new ProgressBarBuilder()
                .setTaskName("reading").setInitialMax(bytes == 0 ? -1 : bytes)
                .setUnit(" MB", MEGABYTE).showSpeed()));
    }

    @Override
    public void accept(long bytes) {
        if (bar != null) {
            bar.stepBy(bytes);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
