package org.tokenmeter.raspberrypi.device;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import java.util.concurrent.atomic.AtomicInteger;

/** Pi4J without a Pi, and what hangs on its pins. */
final class PinBench implements AutoCloseable {
    final Context context = Pi4J.newContextBuilder()
            .add(MockDigitalOutputProvider.newInstance(), new DebouncedInput.Provider())
            .build();
    final GpioPins pins =
            new GpioPins(context, MockDigitalOutputProvider.ID, DebouncedInput.Provider.ID);
    final AtomicInteger wakes = new AtomicInteger();

    DigitalOutput output(String name) {
        return context.registry().get(name);
    }

    DebouncedInput input(String name) {
        return context.registry().get(name);
    }

    @Override
    public void close() {
        context.shutdown();
    }
}
