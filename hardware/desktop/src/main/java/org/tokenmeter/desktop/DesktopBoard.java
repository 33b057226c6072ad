package org.tokenmeter.desktop;

import java.io.IOException;
import org.tokenmeter.boot.TokenMeter;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.jvm.KeyQueue;
import org.tokenmeter.jvm.MeterBoard;
import org.tokenmeter.jvm.MeterLoop;
import org.tokenmeter.jvm.MonotonicClock;
import org.tokenmeter.jvm.StoredMeter;
import org.tokenmeter.pack.Pack;

/** A meter in a terminal. */
final class DesktopBoard implements MeterBoard {
    @Override
    public void run(StoredMeter start) throws IOException {
        MonotonicClock clock = MonotonicClock.ofMachine();
        KeyQueue keys = new KeyQueue(clock);
        PanelPorts ports = new PanelPorts(keys, start.memory());
        TokenMeter meter = new TokenMeter(ports, Pack.DEFAULT);
        try (TerminalPanel panel = new TerminalPanel();
                MeterLoop loop = new MeterLoop(meter, keys, clock)) {
            loop.start();
            panel.show(new PanelTexts(start.description(), start.invitation()), () -> {
                loop.check();
                return ports.state();
            }, key -> {
                boolean taken = keys.tap(code(key));
                loop.wake();
                return taken;
            });
        }
    }

    private static int code(int key) {
        return switch (key) {
            case '*' -> Keypad.STAR;
            case '#' -> Keypad.HASH;
            default -> key - '0';
        };
    }
}
