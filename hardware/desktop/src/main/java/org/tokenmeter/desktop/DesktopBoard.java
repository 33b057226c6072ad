package org.tokenmeter.desktop;

import java.io.IOException;
import org.tokenmeter.jvm.MachineClock;
import org.tokenmeter.jvm.MeterBoard;
import org.tokenmeter.jvm.MeterLoop;
import org.tokenmeter.jvm.MonotonicClock;
import org.tokenmeter.jvm.StoredMeter;

/** A meter in a terminal. */
final class DesktopBoard implements MeterBoard {
    @Override
    public String name() {
        return "desktop";
    }

    @Override
    public void run(StoredMeter start) throws IOException {
        MonotonicClock clock = MonotonicClock.ofMachine();
        DesktopMeter meter = new DesktopMeter(start.memory(),
                start.settings().impulsesPerUnit(), clock, new MachineClock());
        PanelTexts texts = PanelTexts.of(start);
        try (TerminalPanel panel = new TerminalPanel();
                MeterLoop loop = new MeterLoop(meter, clock)) {
            loop.start();
            panel.show(texts, () -> {
                loop.check();
                return meter.state();
            }, key -> loop.order(() -> meter.take((char) key)));
        }
    }
}
