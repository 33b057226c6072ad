package org.tokenmeter.desktop;

import java.nio.charset.StandardCharsets;
import org.tokenmeter.hal.Board;
import org.tokenmeter.hal.Buzzer;
import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.hal.Cover;
import org.tokenmeter.hal.Display;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.hal.Lamps;
import org.tokenmeter.hal.LoadSwitch;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.hal.PhasePower;
import org.tokenmeter.hal.PulseInput;
import org.tokenmeter.jvm.MachineClock;

/**
 * The firmware's side of the panel: what the ports are told becomes the state that is drawn.
 *
 * <p><b>Threads.</b> Only the loop thread writes; any thread may read {@link #state}. No load is
 * connected to this board, so there are no pulses.
 */
final class PanelPorts implements Board, Display, Lamps, LoadSwitch, PulseInput, PhasePower {
    private final Keypad keypad;
    private final Memory memory;
    private final CivilClock clock = new MachineClock();
    private volatile PanelState state = PanelState.DARK;

    PanelPorts(Keypad keypad, Memory memory) {
        this.keypad = keypad;
        this.memory = memory;
    }

    /** What can be seen now. */
    PanelState state() {
        return state;
    }

    @Override
    public void show(int row, byte[] text) {
        String shown = new String(text, StandardCharsets.US_ASCII);
        state = new PanelState(row == 0 ? shown : state.firstRow(),
                row == 0 ? state.secondRow() : shown, state.lamps(), state.supplied());
    }

    @Override
    public void show(int lamps) {
        state = new PanelState(state.firstRow(), state.secondRow(), lamps, state.supplied());
    }

    @Override
    public void set(boolean closed) {
        state = new PanelState(state.firstRow(), state.secondRow(), state.lamps(), closed);
    }

    @Override
    public Keypad keypad() {
        return keypad;
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
        return this;
    }

    @Override
    public int take() {
        return 0;
    }

    @Override
    public int takeReverse() {
        return 0;
    }

    @Override
    public PhasePower power() {
        return this;
    }

    @Override
    public int phases() {
        return 0;
    }

    @Override
    public int watts(int phase) {
        return 0;
    }

    @Override
    public Cover cover() {
        return () -> false;
    }

    @Override
    public Buzzer buzzer() {
        return sounding -> { };
    }

    @Override
    public Memory memory() {
        return memory;
    }

    @Override
    public CivilClock clock() {
        return clock;
    }
}
