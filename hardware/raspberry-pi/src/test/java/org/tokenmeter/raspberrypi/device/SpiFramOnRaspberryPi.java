package org.tokenmeter.raspberrypi.device;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.plugin.linuxfs.provider.spi.LinuxFsSpiProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.jvm.MemoryContract;

/** The contract with a real FRAM, which is wiped by it. No build runs it. */
@Tag("hardware")
class SpiFramOnRaspberryPi extends MemoryContract {
    private final Context context =
            Pi4J.newContextBuilder().add(LinuxFsSpiProvider.newInstance()).build();
    private SpiFram memory;

    @Override
    protected Memory open() {
        boolean first = memory == null;
        if (!first) {
            memory.close();
        }
        memory = new SpiFram(context, LinuxFsSpiProvider.ID);
        assertTrue(memory.answers(), "no FRAM answers on SPI 0");
        if (first) {
            memory.write(0, new byte[Memory.SIZE], 0, Memory.SIZE);
        }
        return memory;
    }

    @AfterEach
    void release() {
        context.shutdown();
    }
}
