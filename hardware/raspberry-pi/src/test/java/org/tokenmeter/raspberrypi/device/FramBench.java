package org.tokenmeter.raspberrypi.device;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;

/** A memory on a bus, and programs that open it one after the other. */
final class FramBench implements AutoCloseable {
    private final SpiBusModel bus = new SpiBusModel();
    final FramModel fram = bus.fram;
    final Context context = Pi4J.newContextBuilder().add(bus).build();
    private SpiFram memory;

    /** Opens the memory, as a program does that starts anew. */
    SpiFram open() {
        if (memory != null) {
            memory.close();
        }
        memory = new SpiFram(context, SpiBusModel.ID);
        return memory;
    }

    @Override
    public void close() {
        context.shutdown();
    }
}
