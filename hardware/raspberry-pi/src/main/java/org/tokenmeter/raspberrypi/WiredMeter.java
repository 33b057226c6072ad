package org.tokenmeter.raspberrypi;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tokenmeter.boot.TokenMeter;
import org.tokenmeter.jvm.MeterWork;
import org.tokenmeter.jvm.MonotonicClock;
import org.tokenmeter.jvm.PluggedLine;
import org.tokenmeter.keypad.MatrixKeypad;

/**
 * The firmware on a wired board, and the devices of that board which live by the clock.
 *
 * <p>Keys are scanned before the firmware polls them, and the display goes last: what it writes
 * takes milliseconds, so that it waits when a scan has become due meanwhile.
 *
 * <p><b>Threads.</b> The loop thread alone.
 */
final class WiredMeter implements MeterWork {
    private static final String KEYS = "0123456789*#ABCD";

    private final WiredBoard board;
    private final MonotonicClock clock;
    private final Supplier<Optional<String>> memoryFailure;
    private final Consumer<String> says;
    private final PluggedLine line;
    private TokenMeter meter;
    private int stuckKeys;
    private boolean saidMemoryFailed;

    /**
     * Starts a meter from the board's memory.
     *
     * @param memoryFailure why the memory keeps nothing any more, once that happened
     * @param says told what is wrong with keys and memory, once each
     */
    WiredMeter(WiredBoard board, PluggedLine line, MonotonicClock clock,
            Supplier<Optional<String>> memoryFailure, Consumer<String> says) {
        this.board = board;
        this.clock = clock;
        this.memoryFailure = memoryFailure;
        this.says = says;
        this.line = line;
        start();
    }

    private void start() {
        meter = new TokenMeter(board, line.port(), line.settings());
    }

    @Override
    public long tick(long nowMillis) {
        MatrixKeypad keypad = board.matrix();
        long scan = keypad.tick(nowMillis);
        long next = Math.min(scan, meter.tick(nowMillis));
        if (meter.isRestartDue()) {
            start();
            next = nowMillis;
        }
        if (clock.millis() < scan) {
            next = Math.min(next, board.display().tick(clock.millis()));
        }
        sayStuckKeys(keypad.stuckKeys());
        sayMemoryFailed();
        return next;
    }

    /** The load goes off first, and the pins are released whatever fails between. */
    @Override
    public void stop() {
        board.openLoad();
        try {
            meter.stop();
        } finally {
            board.release();
        }
    }

    private void sayStuckKeys(int stuck) {
        int changed = stuck ^ stuckKeys;
        stuckKeys = stuck;
        for (int rest = changed; rest != 0; rest &= rest - 1) {
            int key = Integer.numberOfTrailingZeros(rest);
            says.accept("key " + KEYS.charAt(key) + ((stuck >> key & 1) != 0
                    ? " is stuck and ignored; the others work on" : " works again"));
        }
    }

    private void sayMemoryFailed() {
        if (!saidMemoryFailed && memoryFailure.get().isPresent()) {
            saidMemoryFailed = true;
            says.accept("the memory failed, and the meter needs service: "
                    + memoryFailure.get().get());
        }
    }
}
