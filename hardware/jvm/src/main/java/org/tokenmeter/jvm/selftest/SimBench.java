package org.tokenmeter.jvm.selftest;

import java.io.IOException;
import java.util.Optional;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.simulated.SimBoard;
import org.tokenmeter.simulated.SimMemory;

/** The simulated board on a bench: its witness looks at the twins themselves. */
public final class SimBench implements TestBench, Witness {
    private static final int IMPULSES_PER_UNIT = 1_000;
    private static final int MILLIONTHS_PER_PULSE = 1_000_000 / IMPULSES_PER_UNIT;

    private final String name;
    private final Optional<String> serialPort;
    private final SimBoard board;

    /**
     * Twins for a board of this name.
     *
     * @param serialPort a port of this machine in the place of the twin of a serial line
     */
    public SimBench(String name, Optional<String> serialPort) {
        this(name, serialPort, new SimMemory(true));
    }

    /** Twins with a memory of one's own. */
    SimBench(String name, Optional<String> serialPort, SimMemory memory) {
        this.serialPort = serialPort;
        this.name = name + ", whose devices are simulated";
        board = new SimBoard(IMPULSES_PER_UNIT, memory);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SimBoard board() {
        return board;
    }

    @Override
    public Witness witness() {
        return this;
    }

    @Override
    public SerialLoop serialLoop() throws IOException {
        return serialPort.isPresent()
                ? SerialLoop.ofPort(serialPort.get()) : SerialLoop.inMemory();
    }

    /** Nothing: twins move at once. */
    @Override
    public void pass(int millis) {
        // No time passes on this board by itself.
    }

    @Override
    public boolean perceives(Sign sign) {
        if (sign instanceof Sign.LampsLit lamps) {
            return board.litLamps() == lamps.lit();
        } else if (sign instanceof Sign.RowsShown rows) {
            return board.display().row(0).equals(rows.first())
                    && board.display().row(1).equals(rows.second());
        } else if (sign instanceof Sign.BuzzerHeard buzzer) {
            return board.isBuzzing() == buzzer.sounding();
        }
        return board.loadSwitch().isClosed() == ((Sign.LoadSupplied) sign).supplied();
    }

    @Override
    public boolean hasLetterKeys() {
        return true;
    }

    @Override
    public void press(int key) {
        board.keypad().move(key);
        board.keypad().move(key | Keypad.UP);
    }

    /** Energy passes through the load switch, so it is closed for a moment. */
    @Override
    public void givePulses(int count) {
        board.loadSwitch().set(true);
        for (int pulse = 0; pulse < count; pulse++) {
            board.loadSwitch().pass(MILLIONTHS_PER_PULSE);
        }
        board.loadSwitch().set(false);
    }

    @Override
    public void moveCover(boolean open) {
        board.setCover(open);
    }

    @Override
    public void moveJumper(boolean set) {
        board.setServiceJumper(set);
    }

    @Override
    public void close() {
        board.loadSwitch().set(false);
    }
}
