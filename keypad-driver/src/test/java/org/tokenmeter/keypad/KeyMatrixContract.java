package org.tokenmeter.keypad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link KeyMatrix} does: the simulated one, the one on pins, and yours. */
public abstract class KeyMatrixContract {
    private static final int ROWS = 4;
    private static final int COLUMNS = 3;
    private static final int ALL = (1 << ROWS) - 1;
    private static final int NONE = 0;
    private static final int BOUNCES_MILLIS = 40;

    /** Four rows, three columns, all keys open. */
    protected abstract KeyMatrix matrix();

    /** Closes the contact at a position. */
    protected abstract void close(int position);

    /** Opens it. */
    protected abstract void open(int position);

    /** Lets time pass and answers what time it is then. */
    protected abstract long pass(int millis);

    /** How often the matrix woke who waits. */
    protected abstract int wakes();

    @Test
    void withoutAKeyNothingIsRead() {
        for (int rows = NONE; rows <= ALL; rows++) {
            assertEquals(0, read(rows));
        }
    }

    @Test
    void aClosedKeyIsReadInItsColumnWhileItsRowIsDriven() {
        for (int position = 0; position < ROWS * COLUMNS; position++) {
            closeFirmly(position);
            for (int rows = NONE; rows <= ALL; rows++) {
                boolean driven = (rows >> position / COLUMNS & 1) != 0;
                assertEquals(driven ? 1 << position % COLUMNS : 0, read(rows));
            }
            openFirmly(position);
        }
    }

    @Test
    void twoKeysInOneRowAreReadTogether() {
        closeFirmly(3);
        closeFirmly(5);
        assertEquals(0b101, read(0b0010));
        assertEquals(0, read(0b1101));
        openFirmly(3);
        openFirmly(5);
    }

    @Test
    void twoKeysInRowsAndColumnsOfTheirOwnAreReadApart() {
        closeFirmly(0);
        closeFirmly(4);
        assertEquals(0b001, read(0b0001));
        assertEquals(0b010, read(0b0010));
        assertEquals(0b011, read(ALL));
        openFirmly(0);
        openFirmly(4);
    }

    @Test
    void aKeyThatMovesWhileAllRowsAreDrivenIsAnEdgeAndWakes() {
        for (int position = 0; position < ROWS * COLUMNS; position += 4) {
            waitForEdges();
            closeFirmly(position);
            assertTrue(wakes() > 0);
            assertTrue(matrix().takeEdge());
            assertFalse(matrix().takeEdge());
            int before = wakes();
            openFirmly(position);
            assertTrue(wakes() > before);
            assertTrue(matrix().takeEdge());
        }
    }

    @Test
    void aMatrixThatIsLeftAloneHasNoEdge() {
        waitForEdges();
        pass(1_000);
        assertFalse(matrix().takeEdge());
    }

    @Test
    void scanningAHeldKeyWakesNobody() {
        closeFirmly(4);
        read(NONE);
        int before = wakes();
        for (int row = 0; row < ROWS; row++) {
            read(1 << row);
        }
        pass(BOUNCES_MILLIS);
        assertEquals(before, wakes());
        openFirmly(4);
    }

    @Test
    void underAKeypadEachPressIsOneEventDownAndOneUp() {
        MatrixKeypad keypad = new MatrixKeypad(matrix(), KeyLayout.KEYS_3X4);
        assertEquals(List.of(), events(keypad));
        for (int position = 0; position < ROWS * COLUMNS; position += 5) {
            int key = KeyLayout.KEYS_3X4.key(position);
            close(position);
            assertEquals(List.of(key), events(keypad));
            open(position);
            assertEquals(List.of(key + Key.UP), events(keypad));
        }
        assertEquals(Long.MAX_VALUE, keypad.tick(pass(1)));
    }

    private void closeFirmly(int position) {
        close(position);
        pass(BOUNCES_MILLIS);
    }

    private void openFirmly(int position) {
        open(position);
        pass(BOUNCES_MILLIS);
    }

    private void waitForEdges() {
        matrix().drive(ALL);
        pass(BOUNCES_MILLIS);
        matrix().takeEdge();
    }

    private int read(int rows) {
        matrix().drive(rows);
        return matrix().columns();
    }

    private List<Integer> events(MatrixKeypad keypad) {
        List<Integer> events = new ArrayList<>();
        for (int scan = 0; scan < 10; scan++) {
            keypad.tick(pass(MatrixKeypad.SCAN_MILLIS));
            for (int event = keypad.poll(); event != Key.NO_EVENT; event = keypad.poll()) {
                events.add(event);
            }
        }
        return events;
    }
}
