package org.tokenmeter.raspberrypi.device;

import org.junit.jupiter.api.AfterEach;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.jvm.MemoryContract;

class SpiFramContractTest extends MemoryContract {
    private final FramBench bench = new FramBench();

    @Override
    protected Memory open() {
        return bench.open();
    }

    @AfterEach
    void close() {
        bench.close();
    }
}
