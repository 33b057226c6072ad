package org.tokenmeter.raspberrypi.device;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A display on a bus, and a loop that ticks it when it wants to be. */
final class LcdBench implements AutoCloseable {
    static final int START_MILLIS = 200;

    final I2cBusModel bus = new I2cBusModel();
    final Context context = Pi4J.newContextBuilder().add(bus).build();
    final LcdModel lcd = new LcdModel();
    final List<String> said = new ArrayList<>();
    final Hd44780 display = display();

    /** A display of a program that has just started. */
    Hd44780 display() {
        return new Hd44780(context, I2cBusModel.ID, 1, this::millis, said::add);
    }

    /** A display that shows, at an address. */
    static LcdBench started(int address) {
        LcdBench bench = new LcdBench();
        bench.bus.plug(address, bench.lcd);
        bench.run(START_MILLIS);
        return bench;
    }

    /** Lets the loop run, which sleeps until the display's next moment. */
    void run(int millis) {
        long end = bus.micros() + 1_000L * millis;
        while (bus.micros() < end) {
            long next = display.tick(millis());
            long wake = Math.min(end, Math.max(next * 1_000, bus.micros() + 1));
            bus.pass(Math.max(0, wake - bus.micros()));
        }
    }

    long millis() {
        return bus.micros() / 1_000;
    }

    /** Has the display draw a row. */
    void show(int row, String text) {
        display.show(row, text.getBytes(StandardCharsets.US_ASCII));
        settle();
    }

    /** Ticks until there is nothing more to draw. */
    void settle() {
        while (display.tick(millis()) <= millis()) {
            bus.pass(1);
        }
    }

    @Override
    public void close() {
        context.shutdown();
    }
}
