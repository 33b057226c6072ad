package org.tokenmeter.desktop;

import java.io.IOException;
import java.util.List;
import org.tokenmeter.boot.TokenMeter;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.jvm.KeyQueue;
import org.tokenmeter.jvm.MeterBoard;
import org.tokenmeter.jvm.MeterLoop;
import org.tokenmeter.jvm.MonotonicClock;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.simulated.scenario.MeterIdentity;
import org.tokenmeter.sts.token.MeterPan;

/** A meter in a terminal. */
final class DesktopBoard implements MeterBoard {
    @Override
    public void run(MeterIdentity identity) throws IOException {
        run(identity, List.of("Type or paste a token of this meter, 20 digits."));
    }

    @Override
    public void runDemo() throws IOException {
        run(DemoMeter.identity(), DemoMeter.invitation());
    }

    private static void run(MeterIdentity identity, List<String> invitation) throws IOException {
        MonotonicClock clock = MonotonicClock.ofMachine();
        KeyQueue keys = new KeyQueue(clock);
        PanelPorts ports = new PanelPorts(keys);
        TokenMeter meter = new TokenMeter(
                ports, Pack.DEFAULT, identity.newState(), identity.settings());
        try (TerminalPanel panel = new TerminalPanel();
                MeterLoop loop = new MeterLoop(meter, keys, clock)) {
            loop.start();
            panel.show(new PanelTexts(describe(identity), invitation), () -> {
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

    private static String describe(MeterIdentity identity) {
        int digits = MeterPan.hasTwoDigitManufacturer(identity.pan()) ? 11 : 13;
        return ("meter %0" + digits + "d   SGC %06d   TI %02d   KRN %d   EA%02d").formatted(
                MeterPan.drn(identity.pan()), identity.supplyGroupCode(), identity.tariffIndex(),
                identity.keyRevisionNumber(), identity.algorithm().code());
    }
}
