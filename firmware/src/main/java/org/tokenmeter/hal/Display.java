package org.tokenmeter.hal;

/**
 * A character display of 2 rows by 16 columns.
 *
 * <p><b>Called</b> by the panel on the loop thread, only for a row whose text changed. The array
 * stays the panel's: a board copies what it keeps. <b>Does not promise</b> that anything shows: a
 * display may be unplugged, and the meter goes on.
 */
public interface Display {
    /** Rows of the display. */
    int ROWS = 2;
    /** Characters of a row. */
    int COLUMNS = 16;

    /**
     * Shows a row.
     *
     * @param row 0 or 1
     * @param text {@link #COLUMNS} printable ASCII characters
     */
    void show(int row, byte[] text);
}
