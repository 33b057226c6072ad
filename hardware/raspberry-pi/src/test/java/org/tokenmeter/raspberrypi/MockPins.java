package org.tokenmeter.raspberrypi;

import com.pi4j.Pi4J;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import com.pi4j.registry.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.tokenmeter.keypad.sim.SimContacts;
import org.tokenmeter.raspberrypi.device.DebouncedInput;
import org.tokenmeter.raspberrypi.device.I2cBusModel;
import org.tokenmeter.raspberrypi.device.SpiBusModel;
import org.tokenmeter.raspberrypi.machine.PinMap;
import org.tokenmeter.raspberrypi.machine.Signal;

/** Pi4J without a Pi, and the contacts of a keypad between the pins that a board has taken. */
final class MockPins {
    private final List<DigitalOutput> rows = new ArrayList<>();
    private final List<DebouncedInput> columns = new ArrayList<>();
    private final SimContacts contacts;
    private final LongSupplier micros;

    private MockPins(Providers providers, SimContacts contacts, LongSupplier micros) {
        this.contacts = contacts;
        this.micros = micros;
        Registry registry = providers.context().registry();
        for (Signal row : List.of(Signal.KEYPAD_ROW_1, Signal.KEYPAD_ROW_2, Signal.KEYPAD_ROW_3,
                Signal.KEYPAD_ROW_4)) {
            rows.add(registry.get("keypad-row-" + PinMap.REFERENCE.bcm(row)));
        }
        for (Signal column : List.of(Signal.KEYPAD_COLUMN_1, Signal.KEYPAD_COLUMN_2,
                Signal.KEYPAD_COLUMN_3, Signal.KEYPAD_COLUMN_4)) {
            columns.add(registry.get("keypad-column-" + PinMap.REFERENCE.bcm(column)));
        }
    }

    /** Pi4J with mocks for the pins, and these buses. */
    static Providers providers(I2cBusModel i2c, SpiBusModel spi) {
        return new Providers(
                Pi4J.newContextBuilder().add(MockDigitalOutputProvider.newInstance(),
                        new DebouncedInput.Provider(), i2c, spi).build(),
                MockDigitalOutputProvider.ID, DebouncedInput.Provider.ID, I2cBusModel.ID,
                SpiBusModel.ID);
    }

    /** Joins contacts to the pins of a keypad. */
    static void join(Providers providers, SimContacts contacts, LongSupplier micros) {
        MockPins pins = new MockPins(providers, contacts, micros);
        pins.rows.forEach(row -> row.addListener(event -> pins.settle()));
        contacts.watch(pins::settle);
        pins.settle();
    }

    /** Of one thread at a time: a finger may move while another thread scans. */
    private synchronized void settle() {
        int driven = 0;
        for (int row = 0; row < rows.size(); row++) {
            driven |= rows.get(row).isLow() ? 1 << row : 0;
        }
        int low = contacts.columns(driven);
        for (int column = 0; column < columns.size(); column++) {
            columns.get(column).close((low >> column & 1) != 0, micros.getAsLong());
        }
    }
}
