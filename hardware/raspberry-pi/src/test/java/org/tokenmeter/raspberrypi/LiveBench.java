package org.tokenmeter.raspberrypi;

import com.pi4j.io.gpio.digital.DigitalOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.jvm.MeterRun;
import org.tokenmeter.jvm.OpenBoard;
import org.tokenmeter.jvm.PluggedLine;
import org.tokenmeter.jvm.StoredMeter;
import org.tokenmeter.keypad.KeyLayout;
import org.tokenmeter.keypad.sim.SimContacts;
import org.tokenmeter.keypad.sim.Wiring;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.raspberrypi.device.BusTime;
import org.tokenmeter.raspberrypi.device.DebouncedInput;
import org.tokenmeter.raspberrypi.device.FramModel;
import org.tokenmeter.raspberrypi.device.I2cBusModel;
import org.tokenmeter.raspberrypi.device.LcdModel;
import org.tokenmeter.raspberrypi.device.SpiBusModel;
import org.tokenmeter.raspberrypi.machine.FakeMachine;
import org.tokenmeter.raspberrypi.machine.PinMap;
import org.tokenmeter.raspberrypi.machine.Signal;
import org.tokenmeter.simulated.scenario.MalformedStepException;
import org.tokenmeter.simulated.scenario.MeterLine;

/**
 * A board on Pi4J without a Pi that runs in the time of this machine; the buses take as long as
 * real ones. Contacts are clean.
 */
final class LiveBench implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    final LcdModel lcd = new LcdModel();
    final FramModel fram = new FramModel();
    final List<String> said = new CopyOnWriteArrayList<>();
    final Providers providers;
    final I2cBusModel i2c = new I2cBusModel(BusTime.REAL);
    private final Path folder;
    private final FakeMachine machine;
    private final SimContacts contacts = new SimContacts(KeyLayout.KEYS_4X4.rows(),
            KeyLayout.KEYS_4X4.columns(), Wiring.ROW_DIODES, 1);
    private PluggedLine line = PluggedLine.none();
    private OpenBoard board;
    private Thread runner;

    LiveBench(Path folder) {
        this(folder, FakeMachine.pi4(folder.resolve("machine")));
    }

    /** A board in a machine of one's own. */
    LiveBench(Path folder, FakeMachine machine) {
        this.folder = folder;
        this.machine = machine;
        providers = MockPins.providers(i2c, new SpiBusModel(BusTime.REAL, fram));
        i2c.plug(0x27, lcd);
        contacts.bounceAtMost(0);
    }

    /** Takes the devices as the command does. */
    OpenBoard open() throws IOException {
        return new RaspberryPiBoard(machine.machine(), PinMap.REFERENCE, () -> providers,
                () -> CivilClock.UNKNOWN).open(data(), said::add);
    }

    /** Where files of a memory would be. */
    Path data() {
        return folder.resolve("data");
    }

    /** Plugs a line in, before the start. */
    void plug(PluggedLine newLine) {
        line = newLine;
    }

    /** Runs a new meter. */
    void start() throws IOException, MalformedStepException {
        board = open();
        MockPins.join(providers, contacts, BusTime.REAL::micros);
        DebouncedInput cover = providers.context().registry().get("cover");
        cover.close(true, 0);
        cover.advanceTo(BusTime.REAL.micros());
        StoredMeter meter = format();
        runner = new Thread(() -> run(meter), "runner");
        runner.start();
    }

    private StoredMeter format() throws MalformedStepException {
        Ledger ledger = new Ledger(board.memory());
        ledger.open();
        var identity = MeterLine.parse(PiBench.LINE);
        ledger.format(identity.settings(), identity.newState());
        return new StoredMeter(identity.settings(),
                "meter 00000000000   SGC 201457   TI 01   KRN 1   EA07", List.of());
    }

    private void run(StoredMeter meter) {
        try {
            board.run(new MeterRun(meter, line, true, false));
        } catch (IOException e) {
            said.add(e.getMessage());
        }
    }

    DigitalOutput output(String name) {
        return providers.context().registry().get(name);
    }

    /** Presses each key until its lamp is lit, and leaves it until the lamp is dark. */
    void type(String keys) {
        DigitalOutput lamp = output("lamp-key");
        keys.chars().filter(key -> key != ' ').forEach(key -> {
            contacts.press(PiBench.position((char) key));
            await(lamp::isHigh);
            contacts.release(PiBench.position((char) key));
            await(lamp::isLow);
        });
    }

    void await(String firstRow) {
        await(() -> lcd.row(0).equals(firstRow));
    }

    static void await(BooleanSupplier what) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!what.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /** Ends the meter as the command does. */
    void end() throws IOException, InterruptedException {
        board.close();
        runner.join();
    }

    @Override
    public void close() {
        providers.context().shutdown();
    }
}
