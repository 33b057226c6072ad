package org.tokenmeter.raspberrypi.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tokenmeter.hal.Display;

/** What every display of a meter does, the simulated one and the real ones. */
abstract class DisplayContract {
    private static final String BLANK = " ".repeat(Display.COLUMNS);

    /** The one display of this test, ready to show. */
    abstract Display display();

    /** Lets it draw what it was given. */
    abstract void settle();

    /** What a person reads in a row. */
    abstract String read(int row);

    @Test
    void aNewDisplayIsBlank() {
        assertRows(BLANK, BLANK);
    }

    @Test
    void aRowIsShownWhereItBelongs() {
        show(0, "Credit  12.5 kWh");
        assertRows("Credit  12.5 kWh", BLANK);
        show(1, "0123456789*#ABCD");
        assertRows("Credit  12.5 kWh", "0123456789*#ABCD");
    }

    @Test
    void everyPrintableCharacterReachesEveryCell() {
        for (char each = ' '; each <= '~'; each++) {
            String row = String.valueOf(each).repeat(Display.COLUMNS);
            show(each % 2, row);
            assertEquals(row, read(each % 2));
        }
    }

    @Test
    void whateverChangesTheWholeRowIsRight() {
        Random random = new Random(16);
        String[] rows = {BLANK, BLANK};
        for (int i = 0; i < 2_000; i++) {
            int row = random.nextInt(2);
            rows[row] = changed(rows[row], random);
            show(row, rows[row]);
            assertRows(rows[0], rows[1]);
        }
    }

    @Test
    void theCallersArrayStaysItsOwn() {
        byte[] text = "Credit  12.5 kWh".getBytes(StandardCharsets.US_ASCII);
        display().show(0, text);
        Arrays.fill(text, (byte) 'x');
        settle();
        assertRows("Credit  12.5 kWh", BLANK);
        display().show(0, text);
        settle();
        assertRows("x".repeat(Display.COLUMNS), BLANK);
    }

    private void show(int row, String text) {
        display().show(row, text.getBytes(StandardCharsets.US_ASCII));
        settle();
    }

    private void assertRows(String first, String second) {
        assertEquals(first, read(0));
        assertEquals(second, read(1));
    }

    private static String changed(String row, Random random) {
        byte[] bytes = row.getBytes(StandardCharsets.US_ASCII);
        for (int i = random.nextInt(bytes.length + 1); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) (' ' + random.nextInt(95));
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
