package org.tokenmeter.keypad;

/**
 * The wires of a matrix keypad: rows that can be driven and columns that can be read.
 *
 * <pre>
 *                column 0   1   2      a key joins its row wire and its column wire
 *                     |   |   |
 *   row 0 (output) ---+---+---+---     an idle column is pulled up; it reads as touched
 *   row 1 (output) ---+---+---+---     while a closed key joins it to a driven row
 * </pre>
 *
 * <p><b>Units.</b> Rows and columns are bit sets: bit 0 is the first row or column.
 *
 * <p><b>Called</b> by {@link MatrixKeypad} on the thread that calls its {@code tick}, and by nobody
 * else: two drivers on one matrix see each other's rows. Edges may be noticed on any thread.
 *
 * <p><b>Promises</b> that {@link #columns} speaks of the rows driven last: whoever implements it
 * waits until the wires have settled. <b>Does not promise</b> clean contacts, one edge for one
 * press, that edges come while rows are being scanned, or that three closed keys read as three. A
 * broken wire reads as open keys. A failure of the hardware is the implementation's to throw.
 */
public interface KeyMatrix {
    /** Drives these rows and no others; none when 0. */
    void drive(int rows);

    /** The columns that a closed key joins to a driven row. */
    int columns();

    /**
     * Whether a column has changed since this was asked the last time. While all rows are driven,
     * no change from a settled state is missed, and the implementation wakes the thread that
     * sleeps until then.
     */
    boolean takeEdge();
}
