package org.tokenmeter.raspberrypi.device;

import org.tokenmeter.hal.Display;
import org.tokenmeter.simulated.SimDisplay;

class SimDisplayContractTest extends DisplayContract {
    private final SimDisplay display = new SimDisplay();

    @Override
    Display display() {
        return display;
    }

    /** It draws at once. */
    @Override
    void settle() { }

    @Override
    String read(int row) {
        return display.row(row);
    }
}
