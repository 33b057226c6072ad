package org.tokenmeter.keypad.pi4j;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import org.tokenmeter.keypad.sim.SimContacts;
import org.tokenmeter.keypad.sim.Wiring;

/** Pi4J without a Pi, and the contacts of a 3x4 keypad between its pins. */
final class MockWires implements AutoCloseable {
    static final String OUTPUTS = MockDigitalOutputProvider.ID;
    static final String INPUTS = MockDigitalInputProvider.ID;
    static final int[] ROWS = {5, 6, 13, 19};
    static final int[] COLUMNS = {16, 20, 21};

    final Context context = Pi4J.newContextBuilder()
            .add(MockDigitalInputProvider.newInstance(), MockDigitalOutputProvider.newInstance())
            .build();
    final SimContacts contacts =
            new SimContacts(ROWS.length, COLUMNS.length, Wiring.ROW_DIODES, 1);

    private final DigitalOutput[] rows = new DigitalOutput[ROWS.length];
    private final MockDigitalInput[] columns = new MockDigitalInput[COLUMNS.length];

    /** Whether a matrix has taken its pins. */
    boolean areTaken() {
        return context.registry().all().size() == ROWS.length + COLUMNS.length;
    }

    /** Joins the contacts to pins that a matrix has taken; Pi4J's inputs are low until then. */
    void join() {
        for (int row = 0; row < ROWS.length; row++) {
            rows[row] = context.registry().get("keypad-row-" + ROWS[row]);
        }
        for (int column = 0; column < COLUMNS.length; column++) {
            columns[column] = context.registry().get("keypad-column-" + COLUMNS[column]);
        }
        for (DigitalOutput row : rows) {
            row.addListener(event -> settle());
        }
        contacts.watch(this::settle);
        settle();
    }

    DigitalOutput[] rows() {
        return rows;
    }

    MockDigitalInput[] columns() {
        return columns;
    }

    /** The rows that are low. */
    int driven() {
        int driven = 0;
        for (int row = 0; row < ROWS.length; row++) {
            driven |= rows[row].isLow() ? 1 << row : 0;
        }
        return driven;
    }

    /** Of one thread at a time: a finger may move while another thread scans. */
    private synchronized void settle() {
        int low = contacts.columns(driven());
        for (int column = 0; column < COLUMNS.length; column++) {
            boolean isLow = (low >> column & 1) != 0;
            columns[column].mockState(isLow ? DigitalState.LOW : DigitalState.HIGH);
        }
    }

    @Override
    public void close() {
        context.shutdown();
    }
}
