package org.tokenmeter.simulated;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tokenmeter.hal.Display;

/**
 * A display that remembers its two rows.
 *
 * <p><b>Fault model.</b> None: what is sent stands there.
 */
public final class SimDisplay implements Display {
    private final byte[][] rows = new byte[ROWS][COLUMNS];

    /** A blank display. */
    public SimDisplay() {
        clear();
    }

    /** Blanks both rows. */
    void clear() {
        for (byte[] row : rows) {
            Arrays.fill(row, (byte) ' ');
        }
    }

    @Override
    public void show(int row, byte[] text) {
        System.arraycopy(text, 0, rows[row], 0, COLUMNS);
    }

    /** The sixteen characters of a row. */
    public String row(int row) {
        return new String(rows[row], StandardCharsets.US_ASCII);
    }
}
