package org.tokenmeter.raspberrypi.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.tokenmeter.hal.Display;

class Hd44780ContractTest extends DisplayContract {
    private final LcdBench bench = LcdBench.started(0x27);

    @Override
    Display display() {
        return bench.display;
    }

    @Override
    String read(int row) {
        return bench.lcd.row(row);
    }

    @AfterEach
    void nothingCameTooEarly() {
        assertEquals(List.of(), bench.lcd.complaints());
        bench.close();
    }
}
