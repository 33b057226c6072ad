package org.tokenmeter.raspberrypi;

import com.pi4j.io.gpio.digital.DigitalOutput;
import java.io.IOException;
import org.tokenmeter.hal.Lamps;
import org.tokenmeter.jvm.selftest.SerialLoop;
import org.tokenmeter.jvm.selftest.Sign;
import org.tokenmeter.jvm.selftest.Witness;
import org.tokenmeter.keypad.KeyLayout;
import org.tokenmeter.keypad.sim.SimContacts;
import org.tokenmeter.keypad.sim.Wiring;
import org.tokenmeter.raspberrypi.device.DebouncedInput;
import org.tokenmeter.raspberrypi.device.FramModel;
import org.tokenmeter.raspberrypi.device.I2cBusModel;
import org.tokenmeter.raspberrypi.device.LcdModel;
import org.tokenmeter.raspberrypi.device.SpiBusModel;
import org.tokenmeter.raspberrypi.device.VirtualTime;
import org.tokenmeter.raspberrypi.machine.PinMap;

/**
 * A board on Pi4J without a Pi, with one thing wrong, and who stands before it: looks at the levels
 * of the pins and at the models of the devices, and moves the contacts.
 */
final class FaultyWitness implements Witness {
    private static final int STEP_MICROS = 200;
    private static final KeyLayout LAYOUT = KeyLayout.KEYS_4X4;

    final Providers providers;
    final FramModel fram = new FramModel();
    final RaspberryPiBench bench;
    private final PlantedFault fault;
    private final VirtualTime time = new VirtualTime();
    private final LcdModel lcd = new LcdModel();
    private final I2cBusModel i2c = new I2cBusModel(time);
    private final SimContacts contacts;

    FaultyWitness(PlantedFault fault) {
        this.fault = fault;
        contacts = new SimContacts(LAYOUT.rows(), LAYOUT.columns(), Wiring.ROW_DIODES, 1);
        providers = MockPins.providers(i2c, new SpiBusModel(time, fram));
        plantInDevices();
        bench = new RaspberryPiBench(providers, PinMap.REFERENCE, this, time::millis,
                this::rest, this::serial);
        MockPins.join(providers, contacts, time::micros);
        time.watch(contacts::advanceTo);
        time.watch(now -> input("pulses").advanceTo(now));
        time.watch(now -> input("cover").advanceTo(now));
        time.watch(now -> input("service-jumper").advanceTo(now));
        moveCover(false);
        plantInContacts();
    }

    private void plantInDevices() {
        switch (fault) {
            case DISPLAY_UNPLUGGED -> i2c.pull();
            case DISPLAY_BUS_OFF -> i2c.switchOff(true);
            case FRAM_ABSENT -> fram.remove(0xFF);
            case FRAM_WIRE_LOW -> fram.remove(0x00);
            case FRAM_PROTECTED -> fram.protect();
            case FRAM_BIT_STUCK -> fram.stick(0x7D55, 0x10);
            case SPI_THROWS -> fram.setBus(FramModel.Bus.THROWS);
            default -> i2c.plug(0x27, lcd);
        }
        if (fault.check.equals("memory")) {
            i2c.plug(0x27, lcd);
        }
    }

    private void plantInContacts() {
        switch (fault) {
            case KEY_STUCK -> contacts.press(PiBench.position('9'));
            case ROW_WIRE_CUT -> contacts.breakRow(1);
            default -> { }
        }
    }

    private SerialLoop serial() throws IOException {
        return fault == PlantedFault.SERIAL_MISSING
                ? SerialLoop.ofPort("/dev/serial0") : SerialLoop.inMemory();
    }

    private void rest(int millis) {
        for (int passed = 0; passed < 1_000 * millis; passed += STEP_MICROS) {
            time.pass(STEP_MICROS);
        }
    }

    private DebouncedInput input(String name) {
        return providers.context().registry().get(name);
    }

    private boolean isHigh(String output) {
        DigitalOutput pin = providers.context().registry().get(output);
        return pin.isHigh();
    }

    private int litLamps() {
        int lit = (isHigh("lamp-key") ? Lamps.KEY : 0)
                | (isHigh("lamp-supply") ? Lamps.SUPPLY : 0)
                | (isHigh("lamp-no-credit") ? Lamps.NO_CREDIT : 0);
        return switch (fault) {
            case LAMP_WIRE_CUT -> lit & ~Lamps.SUPPLY;
            case LAMP_WIRES_CROSSED -> lit & Lamps.KEY | (lit & Lamps.SUPPLY) << 1
                    | (lit & Lamps.NO_CREDIT) >> 1;
            default -> lit;
        };
    }

    @Override
    public boolean perceives(Sign sign) {
        if (sign instanceof Sign.LampsLit lamps) {
            return litLamps() == lamps.lit();
        } else if (sign instanceof Sign.RowsShown rows) {
            boolean shown = lcd.row(0).equals(rows.first()) && lcd.row(1).equals(rows.second());
            if (fault == PlantedFault.DISPLAY_PULLED) {
                i2c.pull();
            }
            return shown;
        } else if (sign instanceof Sign.BuzzerHeard buzzer) {
            return (isHigh("buzzer") && fault != PlantedFault.BUZZER_WIRE_CUT)
                    == buzzer.sounding();
        }
        boolean supplied = isHigh("relay") && fault != PlantedFault.RELAY_WIRE_CUT
                || fault == PlantedFault.RELAY_WELDED;
        return supplied == ((Sign.LoadSupplied) sign).supplied();
    }

    @Override
    public boolean hasLetterKeys() {
        return true;
    }

    @Override
    public void press(int key) {
        char name = "0123456789*#ABCD".charAt(key);
        if (fault != PlantedFault.KEY_BROKEN || name != '5') {
            contacts.press(PiBench.position(name));
            bench.pass(80);
            contacts.release(PiBench.position(name));
        }
    }

    @Override
    public void givePulses(int count) {
        int each = fault == PlantedFault.PULSES_BOUNCE ? 2 : 1;
        for (int pulse = 0; pulse < count * each; pulse++) {
            if (fault != PlantedFault.PULSE_WIRE_CUT) {
                input("pulses").close(true, time.micros());
            }
            bench.pass(30);
            input("pulses").close(false, time.micros());
            bench.pass(30);
        }
    }

    @Override
    public void moveCover(boolean open) {
        boolean closed = !open && fault != PlantedFault.COVER_WIRE_CUT
                || fault == PlantedFault.COVER_SHORTED;
        input("cover").close(closed, time.micros());
    }

    @Override
    public void moveJumper(boolean set) {
        boolean closed = set && fault != PlantedFault.JUMPER_WIRE_CUT
                || fault == PlantedFault.JUMPER_SHORTED;
        input("service-jumper").close(closed, time.micros());
    }
}
