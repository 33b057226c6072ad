package org.tokenmeter.keypad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.keypad.sim.SimContacts;
import org.tokenmeter.keypad.sim.Wiring;

class KeyLayoutTest {
    private static final String NAMES = "0123456789*#ABCD";

    @Test
    void theFoilShowsTheKeysInTheirOrder() {
        assertEquals("123456789*0#", foil(KeyLayout.KEYS_3X4));
        assertEquals("123A456B789C*0#D", foil(KeyLayout.KEYS_4X4));
    }

    @Test
    void withoutATableAKeyIsItsPosition() {
        assertEquals("0123456789*#ABCD", foil(new KeyLayout(4, 4)));
        assertEquals(2, new KeyLayout(2, 5).rows());
        assertEquals(5, new KeyLayout(2, 5).columns());
        assertEquals(10, new KeyLayout(2, 5).positions());
    }

    @Test
    void aTableIsCopied() {
        int[] keys = {7, 8};
        KeyLayout layout = new KeyLayout(1, keys);
        keys[0] = 9;
        assertEquals("78", foil(layout));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,3|2", "1,1|2", "16|1", "-1|1", "|1"})
    void aTableThatFitsNoKeypadIsRefused(String keysAndColumns) {
        String[] parts = keysAndColumns.split("\\|");
        int[] keys = Pattern.compile(",").splitAsStream(parts[0])
                .filter(word -> !word.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        assertThrows(AssertionError.class,
                () -> new KeyLayout(Integer.parseInt(parts[1]), keys));
    }

    @Test
    void seventeenKeysAreRefused() {
        assertThrows(AssertionError.class, () -> new KeyLayout(1, 17));
    }

    @Test
    void theCornersOfARectangleAreFoundAndNothingElse() {
        KeyLayout layout = KeyLayout.KEYS_3X4;
        assertEquals(0b000_000_011_011, layout.corners(0b000_000_011_011));
        assertEquals(0b101_000_101_000, layout.corners(0b111_010_101_000));
        assertEquals(0, layout.corners(0b000_000_001_011));
        assertEquals(0, layout.corners(0b111_000_000_000));
    }

    /** Every set of contacts there is: what no rectangle makes doubtful is read as it is. */
    @ParameterizedTest
    @EnumSource(Wiring.class)
    void contactsOutsideEveryRectangleAreClosedWithoutDoubt(Wiring wiring) {
        for (KeyLayout layout : new KeyLayout[] {KeyLayout.KEYS_3X4, KeyLayout.KEYS_4X4}) {
            SimContacts contacts =
                    new SimContacts(layout.rows(), layout.columns(), wiring, 1);
            for (int closed = 0; closed < 1 << layout.positions(); closed++) {
                set(contacts, layout, closed);
                int read = read(contacts, layout);
                assertEquals(closed & ~layout.corners(read), read & ~layout.corners(read));
                if (wiring == Wiring.KEY_DIODES) {
                    assertEquals(closed, read);
                }
            }
        }
    }

    private static void set(SimContacts contacts, KeyLayout layout, int closed) {
        for (int position = 0; position < layout.positions(); position++) {
            if ((closed >> position & 1) != 0) {
                contacts.stick(position);
            } else {
                contacts.free(position);
            }
        }
    }

    private static int read(SimContacts contacts, KeyLayout layout) {
        int read = 0;
        for (int row = 0; row < layout.rows(); row++) {
            read |= layout.contacts(row, contacts.columns(1 << row));
        }
        return read;
    }

    private static String foil(KeyLayout layout) {
        return IntStream.range(0, layout.positions())
                .mapToObj(position -> NAMES.substring(layout.key(position)).substring(0, 1))
                .reduce("", String::concat);
    }
}
