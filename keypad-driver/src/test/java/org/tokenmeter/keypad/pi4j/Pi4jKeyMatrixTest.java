package org.tokenmeter.keypad.pi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.io.exception.IOAlreadyExistsException;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.provider.exception.ProviderNotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tokenmeter.keypad.KeyMatrix;
import org.tokenmeter.keypad.KeyMatrixContract;

class Pi4jKeyMatrixTest extends KeyMatrixContract {
    private final MockWires wires = new MockWires();
    private final Pi4jKeyMatrix matrix = matrix(MockWires.ROWS, MockWires.COLUMNS);
    private int wakes;

    Pi4jKeyMatrixTest() {
        wires.join();
        matrix.takeEdge();
        wakes = 0;
    }

    @AfterEach
    void close() {
        wires.close();
    }

    private Pi4jKeyMatrix matrix(int[] rows, int[] columns) {
        return new Pi4jKeyMatrix(wires.context, MockWires.OUTPUTS, MockWires.INPUTS, rows, columns,
                () -> wakes++);
    }

    @Override
    protected KeyMatrix matrix() {
        return matrix;
    }

    @Override
    protected void close(int position) {
        wires.contacts.press(position);
    }

    @Override
    protected void open(int position) {
        wires.contacts.release(position);
    }

    @Override
    protected long pass(int millis) {
        wires.contacts.advanceTo(wires.contacts.nowMicros() + 1_000 * millis);
        return wires.contacts.nowMicros() / 1_000;
    }

    @Override
    protected int wakes() {
        return wakes;
    }

    @Test
    void columnsArePulledUpAndNotDebouncedTwice() {
        for (MockDigitalInput column : wires.columns()) {
            DigitalInputConfig config = column.config();
            assertEquals(PullResistance.PULL_UP, config.getPull());
            assertEquals(0, config.getDebounce());
        }
    }

    @Test
    void neverAreTwoRowsLowWhileTheKeypadIsScanned() {
        int[] mostLow = new int[1];
        matrix.drive(0);
        for (DigitalOutput row : wires.rows()) {
            row.addListener(event ->
                    mostLow[0] = Math.max(mostLow[0], Integer.bitCount(wires.driven())));
        }
        for (int row = 0; row < MockWires.ROWS.length; row++) {
            matrix.drive(1 << row);
            assertEquals(1 << row, wires.driven());
        }
        assertEquals(1, mostLow[0]);
    }

    @Test
    void aClosedMatrixLeavesItsRowsHighAndItsPinsFree() {
        matrix.close();
        assertEquals(0, wires.driven());
        assertTrue(wires.context.registry().all().isEmpty());
        matrix.close();
        Pi4jKeyMatrix next = matrix(MockWires.ROWS, MockWires.COLUMNS);
        wires.join();
        next.takeEdge();
        wires.contacts.stick(4);
        assertEquals(0b010, next.columns());
        assertTrue(next.takeEdge());
        assertFalse(matrix.takeEdge());
    }

    @Test
    void whereAPinIsTakenNoOtherOneIsKept() {
        assertThrows(IOAlreadyExistsException.class,
                () -> matrix(new int[] {22, 23}, new int[] {24, 16}));
        assertTrue(wires.areTaken());
    }

    @Test
    void aProviderThatIsNotThereIsNotReplacedByAnother() {
        assertThrows(ProviderNotFoundException.class, () -> new Pi4jKeyMatrix(wires.context,
                "gpiod-digital-output", "gpiod-digital-input", new int[] {22}, new int[] {23},
                () -> { }));
    }
}
