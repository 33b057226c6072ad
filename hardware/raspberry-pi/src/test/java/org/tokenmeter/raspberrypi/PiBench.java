package org.tokenmeter.raspberrypi;

import com.pi4j.io.gpio.digital.DigitalOutput;
import java.util.ArrayList;
import java.util.List;
import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.jvm.PluggedLine;
import org.tokenmeter.keypad.KeyLayout;
import org.tokenmeter.keypad.sim.SimContacts;
import org.tokenmeter.keypad.sim.Wiring;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LedgerStatus;
import org.tokenmeter.raspberrypi.device.DebouncedInput;
import org.tokenmeter.raspberrypi.device.FramModel;
import org.tokenmeter.raspberrypi.device.I2cBusModel;
import org.tokenmeter.raspberrypi.device.LcdModel;
import org.tokenmeter.raspberrypi.device.SpiBusModel;
import org.tokenmeter.raspberrypi.device.SpiFram;
import org.tokenmeter.raspberrypi.device.VirtualTime;
import org.tokenmeter.raspberrypi.machine.PinMap;
import org.tokenmeter.simulated.SimMemory;
import org.tokenmeter.simulated.scenario.MalformedStepException;
import org.tokenmeter.simulated.scenario.MeterIdentity;
import org.tokenmeter.simulated.scenario.MeterLine;

/**
 * A whole meter on Pi4J without a Pi: contacts that bounce, a display and a memory on buses whose
 * traffic takes time, pins that can be read. One virtual time for all; the loop is the board's own,
 * but sleeps in that time.
 */
final class PiBench implements AutoCloseable {
    static final int HELD_MILLIS = 80;
    static final int BETWEEN_KEYS_MILLIS = 150;
    static final int START_MILLIS = 200;
    static final String LINE = "pan=600727000000000009 ea=07 key=87f3ecbb2e46b48f kt=2 sgc=201457 "
            + "ti=01 krn=1 ken=255 bdt=14 made=2014-01-01T00:00";
    private static final int STEP_MICROS = 100;
    private static final KeyLayout LAYOUT = KeyLayout.KEYS_4X4;

    final VirtualTime time = new VirtualTime();
    final LcdModel lcd = new LcdModel();
    final I2cBusModel i2c = new I2cBusModel(time);
    final FramModel fram;
    final SimContacts contacts;
    final List<String> said = new ArrayList<>();
    final Providers providers;
    final WiredBoard board;
    final WiredMeter meter;
    private boolean woken;
    private long ticks;

    /** A meter that has just been made, and its display has started. */
    PiBench(long seed) {
        this(seed, new FramModel());
        run(START_MILLIS);
    }

    /** A meter that starts from a memory; a blank one becomes that of a new meter. */
    PiBench(long seed, FramModel fram) {
        this.fram = fram;
        contacts = new SimContacts(LAYOUT.rows(), LAYOUT.columns(), Wiring.ROW_DIODES, seed);
        providers = MockPins.providers(i2c, new SpiBusModel(time, fram));
        SpiFram memory = new SpiFram(providers.context(), providers.spi());
        formatIfBlank(memory);
        i2c.plug(0x27, lcd);
        board = new WiredBoard(providers, PinMap.REFERENCE, memory, time::millis,
                () -> CivilClock.UNKNOWN, () -> woken = true, said::add);
        MockPins.join(providers, contacts, time::micros);
        input("cover").close(true, 0);
        time.watch(contacts::advanceTo);
        time.watch(now -> input("pulses").advanceTo(now));
        time.watch(now -> input("cover").advanceTo(now));
        meter = new WiredMeter(board, PluggedLine.none(), time::millis, memory::failure,
                said::add);
    }

    private static void formatIfBlank(Memory memory) {
        try {
            MeterIdentity made = MeterLine.parse(LINE);
            Ledger ledger = new Ledger(memory);
            if (ledger.open() == LedgerStatus.BLANK) {
                ledger.format(made.settings(), made.newState());
            }
        } catch (MalformedStepException e) {
            throw new AssertionError(e);
        }
    }

    DebouncedInput input(String name) {
        return providers.context().registry().get(name);
    }

    boolean isHigh(String output) {
        DigitalOutput pin = providers.context().registry().get(output);
        return pin.isHigh();
    }

    long ticks() {
        return ticks;
    }

    /** Lets time pass; the loop ticks when it wants to, or is woken. */
    void run(long millis) {
        runUntil(time.micros() + 1_000 * millis);
    }

    void runUntil(long endMicros) {
        while (time.micros() < endMicros) {
            woken = false;
            long next = meter.tick(time.millis());
            ticks++;
            sleep(Math.min(endMicros, next > endMicros / 1_000 ? endMicros : next * 1_000));
        }
    }

    private void sleep(long untilMicros) {
        while (time.micros() < untilMicros && !woken) {
            time.pass(Math.min(STEP_MICROS, untilMicros - time.micros()));
        }
    }

    void press(char key) {
        contacts.press(position(key));
        run(HELD_MILLIS);
        contacts.release(position(key));
        run(BETWEEN_KEYS_MILLIS);
    }

    void type(String keys) {
        keys.chars().filter(key -> key != ' ').forEach(key -> press((char) key));
    }

    static int position(char key) {
        int code = "0123456789*#ABCD".indexOf(key);
        int position = 0;
        while (LAYOUT.key(position) != code) {
            position++;
        }
        return position;
    }

    /** A pulse of an S0 output, and the pause after it. */
    void pulse() {
        input("pulses").close(true, time.micros());
        run(30);
        input("pulses").close(false, time.micros());
        run(30);
    }

    /** The credit that the memory holds, in millionths. */
    long storedCredit() {
        return stored(fram).balance();
    }

    /** What a memory holds, read as the next start would. */
    static Ledger stored(FramModel fram) {
        SimMemory copy = new SimMemory(true);
        copy.restore(fram.bytes);
        Ledger ledger = new Ledger(copy);
        ledger.open();
        return ledger;
    }

    @Override
    public void close() {
        providers.context().shutdown();
    }
}
