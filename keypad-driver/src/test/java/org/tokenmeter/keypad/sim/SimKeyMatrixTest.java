package org.tokenmeter.keypad.sim;

import org.tokenmeter.keypad.KeyMatrix;
import org.tokenmeter.keypad.KeyMatrixContract;

class SimKeyMatrixTest extends KeyMatrixContract {
    private final SimContacts contacts = new SimContacts(4, 3, Wiring.ROW_DIODES, 1);
    private int wakes;
    private final SimKeyMatrix matrix = new SimKeyMatrix(contacts, 4, () -> wakes++);

    @Override
    protected KeyMatrix matrix() {
        return matrix;
    }

    @Override
    protected void close(int position) {
        contacts.press(position);
    }

    @Override
    protected void open(int position) {
        contacts.release(position);
    }

    @Override
    protected long pass(int millis) {
        contacts.advanceTo(contacts.nowMicros() + 1_000 * millis);
        return contacts.nowMicros() / 1_000;
    }

    @Override
    protected int wakes() {
        return wakes;
    }
}
