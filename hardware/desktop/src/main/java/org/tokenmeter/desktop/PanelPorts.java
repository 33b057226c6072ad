package org.tokenmeter.desktop;

import java.nio.charset.StandardCharsets;
import org.tokenmeter.hal.Board;
import org.tokenmeter.hal.Buzzer;
import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.hal.ClockSetter;
import org.tokenmeter.hal.Cover;
import org.tokenmeter.hal.Display;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.hal.Lamps;
import org.tokenmeter.hal.LoadSwitch;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.hal.PhasePower;
import org.tokenmeter.hal.PulseInput;
import org.tokenmeter.hal.SecureChannel;
import org.tokenmeter.hal.ServiceJumper;
import org.tokenmeter.jvm.AdjustedClock;
import org.tokenmeter.jvm.KeyQueue;
import org.tokenmeter.jvm.PluggedLine;
import org.tokenmeter.jvm.RunningLoad;

/**
 * The firmware's side of the panel: what the ports are told becomes the state that is drawn.
 *
 * <p><b>Threads.</b> The loop thread alone; any thread may read {@link #state}.
 */
final class PanelPorts implements Board, Display, Lamps, LoadSwitch, Keypad {
    private static final String BLANK_ROW = " ".repeat(COLUMNS);

    private final KeyQueue keys;
    private final RunningLoad load;
    private final Memory memory;
    private final AdjustedClock clock;
    private final SecureChannel channel = PluggedLine.channel();
    private final String[] rows = {BLANK_ROW, BLANK_ROW};
    private int lamps;
    private boolean supplied;
    private boolean sounding;
    private char pressed;
    private Surroundings around = Surroundings.QUIET;
    private volatile PanelState state;

    PanelPorts(KeyQueue keys, RunningLoad load, Memory memory, AdjustedClock clock) {
        this.keys = keys;
        this.load = load;
        this.memory = memory;
        this.clock = clock;
        publish();
    }

    /** What can be seen now. */
    PanelState state() {
        return state;
    }

    /** What a person does to the meter now. */
    Surroundings around() {
        return around;
    }

    /** Changes what a person does to the meter. */
    void surround(Surroundings changed) {
        around = changed;
        load.setWatts(changed.loadWatts());
        publish();
    }

    /** What is seen without power: no text, no lamp, no sound, no key, an open switch. */
    void darken() {
        keys.clear();
        rows[0] = BLANK_ROW;
        rows[1] = BLANK_ROW;
        lamps = 0;
        sounding = false;
        pressed = PanelKeys.NOTHING;
        set(false);
    }

    @Override
    public void show(int row, byte[] text) {
        rows[row] = new String(text, StandardCharsets.US_ASCII);
        publish();
    }

    @Override
    public void show(int lit) {
        lamps = lit;
        publish();
    }

    @Override
    public void set(boolean closed) {
        load.set(closed);
        supplied = closed;
        publish();
    }

    @Override
    public int poll() {
        int event = keys.poll();
        if (event != NO_EVENT) {
            pressed = (event & UP) == 0 ? KeyLabels.of(event) : PanelKeys.NOTHING;
            publish();
        }
        return event;
    }

    private void publish() {
        state = new PanelState(rows[0], rows[1], lamps, supplied, sounding, pressed, around);
    }

    @Override
    public Keypad keypad() {
        return this;
    }

    @Override
    public Display display() {
        return this;
    }

    @Override
    public Lamps lamps() {
        return this;
    }

    @Override
    public LoadSwitch loadSwitch() {
        return this;
    }

    @Override
    public PulseInput pulses() {
        return load;
    }

    @Override
    public PhasePower power() {
        return load;
    }

    @Override
    public Cover cover() {
        return () -> around.coverOpen();
    }

    @Override
    public Buzzer buzzer() {
        return sounds -> {
            sounding = sounds;
            publish();
        };
    }

    @Override
    public Memory memory() {
        return memory;
    }

    @Override
    public CivilClock clock() {
        return clock;
    }

    @Override
    public ClockSetter clockSetter() {
        return clock;
    }

    @Override
    public ServiceJumper jumper() {
        return () -> around.jumperSet();
    }

    @Override
    public SecureChannel channel() {
        return channel;
    }
}
