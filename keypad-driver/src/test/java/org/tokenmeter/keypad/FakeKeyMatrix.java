package org.tokenmeter.keypad;

/** Contacts with a diode each, which allocate nothing and make no edge. */
final class FakeKeyMatrix implements KeyMatrix {
    private final int columns;
    private int closed;
    private int closesLater;
    private int driven;
    private int drives;

    FakeKeyMatrix(int columns) {
        this.columns = columns;
    }

    /** Closes these contacts and opens all others. */
    void set(int contacts) {
        closed = contacts;
    }

    FakeKeyMatrix close(int position) {
        closed |= 1 << position;
        return this;
    }

    /** Closes a contact at the moment when a scan is over. */
    void closeWhenAllRowsAreDriven(int position) {
        closesLater = 1 << position;
    }

    int drives() {
        return drives;
    }

    @Override
    public void drive(int rows) {
        driven = rows;
        drives++;
        if ((rows & rows - 1) != 0) {
            closed |= closesLater;
        }
    }

    @Override
    public int columns() {
        int read = 0;
        for (int row = 0; driven >> row != 0; row++) {
            read |= (driven >> row & 1) == 0 ? 0 : closed >> row * columns & (1 << columns) - 1;
        }
        return read;
    }

    @Override
    public boolean takeEdge() {
        return false;
    }
}
