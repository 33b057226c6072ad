package org.tokenmeter.raspberrypi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.jvm.MeterLoop;
import org.tokenmeter.jvm.MeterRun;
import org.tokenmeter.jvm.MonotonicClock;
import org.tokenmeter.jvm.OpenBoard;
import org.tokenmeter.jvm.UnusableDeviceException;
import org.tokenmeter.raspberrypi.machine.PinMap;

/**
 * The devices of a Raspberry Pi, taken until they are closed. A signal that ends the process opens
 * the load, saves the meter and releases the pins, in this order.
 */
final class OpenRaspberryPi implements OpenBoard {
    private final Providers providers;
    private final Consumer<String> says;
    private final MonotonicClock clock = MonotonicClock.ofMachine();
    private final MeterLoop loop = new MeterLoop(clock);
    private final BoardMemory memory;
    private final WiredBoard board;

    /**
     * Takes the devices; after a failure none is taken.
     *
     * @throws IOException when the memory or the pins can not be used
     */
    OpenRaspberryPi(Providers providers, PinMap map, Path data, CivilClock civilClock,
            Consumer<String> says) throws IOException {
        this.providers = providers;
        this.says = says;
        says.accept(providers.describe());
        try {
            memory = BoardMemory.open(providers, data, says);
            board = wire(map, civilClock);
        } catch (IOException | RuntimeException e) {
            providers.context().shutdown();
            throw e;
        }
    }

    /** Pi4J says in many ways that a pin can not be had. */
    private WiredBoard wire(PinMap map, CivilClock civilClock) throws IOException {
        try {
            return new WiredBoard(providers, map, memory.memory(), clock, civilClock, loop::wake,
                    says);
        } catch (RuntimeException e) {
            memory.close();
            throw notTaken(e);
        }
    }

    /** Says why pins can not be had. */
    static UnusableDeviceException notTaken(RuntimeException failure) {
        String reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return new UnusableDeviceException("the pins can not be taken: " + reason,
                "gpioinfo says who holds them; end that program", failure);
    }

    @Override
    public Memory memory() {
        return memory.memory();
    }

    /** There is no panel in the terminal to go without. */
    @Override
    public void run(MeterRun run) {
        says.accept(run.meter().description());
        run.line().description().forEach(says);
        says.accept("the meter runs; Ctrl-C ends it");
        loop.start(WatchedMeter.of(
                new WiredMeter(board, run.line(), clock, memory.failure(), says)));
        run.line().start(loop::wake, says);
        loop.await();
    }

    /** Opens the load and releases the pins, also after a loop that failed. */
    @Override
    public void close() throws IOException {
        loop.close();
        board.release();
        memory.close();
    }
}
