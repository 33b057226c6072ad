package org.tokenmeter.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.tokenmeter.jvm.FileMemory;
import org.tokenmeter.jvm.MachineClock;
import org.tokenmeter.jvm.MeterBoard;
import org.tokenmeter.jvm.MeterLoop;
import org.tokenmeter.jvm.MonotonicClock;
import org.tokenmeter.jvm.OpenBoard;
import org.tokenmeter.jvm.StoredMeter;

/** A meter in a terminal. */
final class DesktopBoard implements MeterBoard {
    @Override
    public String name() {
        return "desktop";
    }

    @Override
    public OpenBoard open(Path data, Consumer<String> says) throws IOException {
        return new OpenDesktop(FileMemory.open(data));
    }

    /** The panel, over a memory in files. */
    private record OpenDesktop(FileMemory memory) implements OpenBoard {
        @Override
        public void run(StoredMeter start) throws IOException {
            MonotonicClock clock = MonotonicClock.ofMachine();
            DesktopMeter meter = new DesktopMeter(memory, start.settings().impulsesPerUnit(),
                    clock, new MachineClock());
            PanelTexts texts = PanelTexts.of(start);
            try (TerminalPanel panel = new TerminalPanel();
                    MeterLoop loop = new MeterLoop(clock)) {
                loop.start(meter);
                panel.show(texts, () -> {
                    loop.check();
                    return meter.state();
                }, key -> loop.order(() -> meter.take((char) key)));
            }
        }

        @Override
        public void close() throws IOException {
            memory.close();
        }
    }
}
