package org.tokenmeter.keypad.sim;

import org.tokenmeter.keypad.KeyMatrix;

/**
 * The wires of a keypad in memory, with {@link SimContacts} between them.
 *
 * <p><b>Fault model.</b> That of the contacts; and rows are read one after the other: driving takes
 * {@link #DRIVE_MICROS}, in which a contact may bounce.
 *
 * <p><b>Threads.</b> One.
 */
public final class SimKeyMatrix implements KeyMatrix {
    /** How long it takes to drive rows until columns can be read. */
    public static final int DRIVE_MICROS = 50;

    private final SimContacts contacts;
    private final Runnable wake;
    private final int allRows;
    private int driven;
    private int touched;
    private boolean edge;

    /**
     * All rows driven, as a matrix that waits.
     *
     * @param wake called when a column changes while all rows are driven
     */
    public SimKeyMatrix(SimContacts contacts, int rows, Runnable wake) {
        this.contacts = contacts;
        this.wake = wake;
        allRows = (1 << rows) - 1;
        driven = allRows;
        touched = contacts.columns(driven);
        contacts.watch(this::settle);
    }

    @Override
    public void drive(int rows) {
        driven = rows;
        settle();
        contacts.advanceTo(contacts.nowMicros() + DRIVE_MICROS);
    }

    @Override
    public int columns() {
        return touched;
    }

    @Override
    public boolean takeEdge() {
        boolean taken = edge;
        edge = false;
        return taken;
    }

    private void settle() {
        int before = touched;
        touched = contacts.columns(driven);
        if (touched != before) {
            edge = true;
            if (driven == allRows) {
                wake.run();
            }
        }
    }
}
