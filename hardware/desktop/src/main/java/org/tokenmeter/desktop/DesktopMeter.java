package org.tokenmeter.desktop;

import org.tokenmeter.boot.TokenMeter;
import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.hal.SerialLine;
import org.tokenmeter.jvm.AdjustedClock;
import org.tokenmeter.jvm.KeyQueue;
import org.tokenmeter.jvm.MeterWork;
import org.tokenmeter.jvm.MonotonicClock;
import org.tokenmeter.jvm.Nameplate;
import org.tokenmeter.jvm.PluggedLine;
import org.tokenmeter.jvm.RunningLoad;
import org.tokenmeter.jvm.StoredMeter;

/**
 * A meter on the ports of a panel, with its load, its cover and its power.
 *
 * <p>The power goes as real power does: the firmware is not told, and what it had in mind is gone.
 * When the power returns, another firmware starts from the same memory.
 *
 * <p><b>Threads.</b> The loop thread alone; any thread may read {@link #state} and
 * {@link #texts}.
 */
final class DesktopMeter implements MeterWork {
    private final KeyQueue keys;
    private final RunningLoad load;
    private final PanelPorts ports;
    private final PluggedLine line;
    private final LoadSteps loadSteps = new LoadSteps();
    private StoredMeter stored;
    /** Null before the first tick. */
    private Nameplate plate;
    private volatile PanelTexts texts;
    /** Null without power. */
    private TokenMeter meter;

    /** A meter with power, which the memory holds. */
    DesktopMeter(Memory memory, StoredMeter stored, MonotonicClock clock,
            CivilClock civilClock, PluggedLine line) {
        keys = new KeyQueue(clock);
        load = new RunningLoad(stored.settings().impulsesPerUnit(), clock);
        ports = new PanelPorts(keys, load, memory,
                new AdjustedClock(civilClock, clock));
        this.line = line;
        this.stored = stored;
        texts = PanelTexts.of(stored, line);
        start();
    }

    /** What stands around the panel now; another object when it has changed. */
    PanelTexts texts() {
        return texts;
    }

    /** What can be seen now. */
    PanelState state() {
        return ports.state();
    }

    /** Does what a key of the terminal stands for: see {@link PanelKeys}. */
    void take(char key) {
        Surroundings around = ports.around();
        switch (key) {
            case PanelKeys.POWER -> turnPower();
            case PanelKeys.COVER -> ports.surround(around.withCover(!around.coverOpen()));
            case PanelKeys.JUMPER -> setJumper(!around.jumperSet());
            case PanelKeys.MORE_LOAD -> ports.surround(around.withLoad(loadSteps.move(1)));
            case PanelKeys.LESS_LOAD -> ports.surround(around.withLoad(loadSteps.move(-1)));
            default -> press(key);
        }
    }

    /** Sets the service jumper, or takes it away. */
    void setJumper(boolean set) {
        ports.surround(ports.around().withJumper(set));
    }

    @Override
    public long tick(long nowMillis) {
        long next = meter == null ? Long.MAX_VALUE : meter.tick(nowMillis);
        if (meter != null && meter.isRestartDue()) {
            start();
            next = nowMillis;
        }
        readPlate();
        return Math.min(next, Math.min(keys.deadline(), load.deadline()));
    }

    @Override
    public void stop() {
        if (meter != null) {
            meter.stop();
        }
    }

    /** A meter that was provisioned, rekeyed or taken out of use is called what it is now. */
    private void readPlate() {
        if (meter == null) {
            return;
        }
        Nameplate now = Nameplate.of(meter.registers());
        if (plate != null && !now.equals(plate)) {
            stored = stored.asItRuns(meter, plate, now);
            texts = PanelTexts.of(stored, line);
        }
        plate = now;
    }

    private void press(char key) {
        if (meter != null && KeyLabels.has(key)) {
            keys.tap(KeyLabels.code(key));
        }
    }

    private void turnPower() {
        ports.surround(ports.around().withPower(meter == null));
        if (meter == null) {
            dropUnheardBytes();
            start();
        } else {
            meter = null;
            ports.darken();
        }
    }

    /** What arrived without power was never heard. */
    private void dropUnheardBytes() {
        int value = line.port().read();
        while (value != SerialLine.NO_BYTE) {
            value = line.port().read();
        }
    }

    private void start() {
        meter = new TokenMeter(ports, line.port(), line.settings());
        if (meter.settings().impulsesPerUnit() > 0) {
            load.setImpulses(meter.settings().impulsesPerUnit());
        }
    }
}
