package org.tokenmeter.jvm;

import org.tokenmeter.hal.Memory;
import org.tokenmeter.simulated.SimMemory;

class SimMemoryContractTest extends MemoryContract {
    private final SimMemory memory = new SimMemory(true);

    @Override
    protected Memory open() {
        return memory;
    }
}
