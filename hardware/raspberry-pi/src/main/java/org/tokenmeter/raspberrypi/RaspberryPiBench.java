package org.tokenmeter.raspberrypi;

import java.io.IOException;
import java.util.function.IntConsumer;
import org.tokenmeter.hal.Board;
import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.jvm.MonotonicClock;
import org.tokenmeter.jvm.selftest.SerialLoop;
import org.tokenmeter.jvm.selftest.TestBench;
import org.tokenmeter.jvm.selftest.Witness;
import org.tokenmeter.raspberrypi.device.SpiFram;
import org.tokenmeter.raspberrypi.machine.PinMap;

/**
 * The devices of a Raspberry Pi, taken for a self-test until they are closed. No memory in files is
 * made or touched: the test is of the FRAM, and fails without one.
 *
 * <p><b>Threads.</b> That of the test, and the one that ends the process.
 */
final class RaspberryPiBench implements TestBench {
    private static final int TICK_MILLIS = 5;

    private final WiredBoard board;
    private final Witness witness;
    private final MonotonicClock clock;
    private final IntConsumer rest;
    private final SerialPort serialPort;
    /** A pin that was released takes no level any more. */
    private boolean closed;

    /** Opens the serial port, whose output is joined to its input. */
    interface SerialPort {
        SerialLoop open() throws IOException;
    }

    /**
     * Takes the devices.
     *
     * @param rest lets so many milliseconds pass
     */
    RaspberryPiBench(Providers providers, PinMap map, Witness witness, MonotonicClock clock,
            IntConsumer rest, SerialPort serialPort) {
        this.serialPort = serialPort;
        this.witness = witness;
        this.clock = clock;
        this.rest = rest;
        board = new WiredBoard(providers, map, memory(providers), clock,
                () -> CivilClock.UNKNOWN, () -> { }, said -> { });
    }

    /** Whatever Pi4J throws means that the bus is not there. */
    private static Memory memory(Providers providers) {
        try {
            return new SpiFram(providers.context(), providers.spi());
        } catch (RuntimeException e) {
            return new AbsentMemory();
        }
    }

    @Override
    public String name() {
        return "the raspberry-pi board";
    }

    @Override
    public Board board() {
        return board;
    }

    @Override
    public Witness witness() {
        return witness;
    }

    @Override
    public SerialLoop serialLoop() throws IOException {
        return serialPort.open();
    }

    @Override
    public void pass(int millis) {
        long end = clock.millis() + millis;
        for (long now = clock.millis(); now < end; now = clock.millis()) {
            board.matrix().tick(now);
            board.display().tick(now);
            rest.accept((int) Math.min(TICK_MILLIS, end - now));
        }
    }

    /** Opens the load and releases the pins; a second time does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            board.openLoad();
            board.release();
        }
    }

    /** What stands in the place of a memory whose bus is not there. */
    private static final class AbsentMemory implements Memory {
        @Override
        public boolean read(int address, byte[] target, int offset, int length) {
            return false;
        }

        @Override
        public void write(int address, byte[] source, int offset, int length) {
            // Nothing is there to write to.
        }

        @Override
        public boolean sync() {
            return false;
        }

        @Override
        public boolean affordsCommitPerPulse() {
            return false;
        }
    }
}
