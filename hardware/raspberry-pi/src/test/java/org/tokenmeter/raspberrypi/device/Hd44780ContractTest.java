package org.tokenmeter.raspberrypi.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.tokenmeter.hal.Display;

/** The contract with a model of the display, and the reader of a real one tried beside it. */
class Hd44780ContractTest extends DisplayContract {
    private final LcdBench bench = LcdBench.started(0x27);

    @Override
    Display display() {
        return bench.display;
    }

    @Override
    void settle() {
        bench.settle();
    }

    @Override
    String read(int row) {
        String told = new LcdReader(bench.context).read(row);
        assertEquals(bench.lcd.row(row), told);
        return told;
    }

    @AfterEach
    void nothingCameTooEarly() {
        assertEquals(List.of(), bench.lcd.complaints());
        bench.close();
    }
}
