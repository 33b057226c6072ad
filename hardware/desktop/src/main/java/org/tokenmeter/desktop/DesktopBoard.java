package org.tokenmeter.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.tokenmeter.jvm.FileMemory;
import org.tokenmeter.jvm.MachineClock;
import org.tokenmeter.jvm.MeterBoard;
import org.tokenmeter.jvm.MeterLoop;
import org.tokenmeter.jvm.MeterRun;
import org.tokenmeter.jvm.MonotonicClock;
import org.tokenmeter.jvm.OpenBoard;
import org.tokenmeter.jvm.selftest.SimBench;
import org.tokenmeter.jvm.selftest.TestBench;
import org.tokenmeter.jvm.selftest.Witness;

/** A meter in a terminal. */
final class DesktopBoard implements MeterBoard {
    @Override
    public String name() {
        return "desktop";
    }

    @Override
    public OpenBoard open(Path data, Consumer<String> says) throws IOException {
        return new OpenDesktop(FileMemory.open(data), says);
    }

    /** Twins of a board's devices; nobody is asked. */
    @Override
    public TestBench bench(Witness nobody, Optional<String> serialPort) {
        return new SimBench("the desktop board", serialPort);
    }

    /** The panel, if one is wanted, over a memory in files. */
    private record OpenDesktop(FileMemory memory, Consumer<String> says) implements OpenBoard {
        @Override
        public void run(MeterRun run) throws IOException {
            MonotonicClock clock = MonotonicClock.ofMachine();
            DesktopMeter meter = new DesktopMeter(memory, run.meter(), clock,
                    new MachineClock(), run.line());
            meter.setJumper(run.hasJumper());
            try (MeterLoop loop = new MeterLoop(clock)) {
                loop.start(meter);
                if (run.isHeadless()) {
                    serve(run, loop);
                } else {
                    show(run, meter, loop);
                }
            }
        }

        private void serve(MeterRun run, MeterLoop loop) {
            run.line().start(loop::wake, says);
            says.accept(run.meter().description());
            run.line().description().forEach(says);
            says.accept("the meter runs; Ctrl-C ends it");
            loop.await();
        }

        /** What is to be said waits until the panel has left the terminal. */
        private void show(MeterRun run, DesktopMeter meter, MeterLoop loop) throws IOException {
            Queue<String> said = new ConcurrentLinkedQueue<>();
            run.line().start(loop::wake, said::add);
            try (TerminalPanel panel = new TerminalPanel()) {
                panel.show(meter::texts, () -> {
                    loop.check();
                    return meter.state();
                }, key -> loop.order(() -> meter.take((char) key)));
            } finally {
                said.forEach(says);
            }
        }

        @Override
        public void close() throws IOException {
            memory.close();
        }
    }
}
