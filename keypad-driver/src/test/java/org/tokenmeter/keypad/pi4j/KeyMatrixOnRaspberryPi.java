package org.tokenmeter.keypad.pi4j;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.tokenmeter.keypad.KeyLayout;
import org.tokenmeter.keypad.KeyMatrix;
import org.tokenmeter.keypad.KeyMatrixContract;

/**
 * The contract on a real Pi, with a 3x4 keypad on its pins and a person who does what is printed.
 * README.md says how to run it; no build does.
 */
@Tag("hardware")
class KeyMatrixOnRaspberryPi extends KeyMatrixContract {
    private static final String NAMES = "0123456789*#";
    private static final int FINGER_MILLIS = 3_000;
    private static final AtomicInteger WAKES = new AtomicInteger();

    private static Context context;
    private static Pi4jKeyMatrix matrix;

    /** Once: the kernel may call a pin busy that is released and taken again. */
    @BeforeAll
    static void takePins() {
        context = Pi4J.newContextBuilder().add(GpioDDigitalInputProvider.newInstance(),
                GpioDDigitalOutputProvider.newInstance()).build();
        matrix = new Pi4jKeyMatrix(context, GpioDDigitalOutputProvider.ID,
                GpioDDigitalInputProvider.ID, MockWires.ROWS, MockWires.COLUMNS,
                WAKES::incrementAndGet);
    }

    @AfterAll
    static void releasePins() {
        matrix.close();
        context.shutdown();
    }

    @Override
    protected KeyMatrix matrix() {
        return matrix;
    }

    @Override
    protected void close(int position) {
        ask("hold ", position);
    }

    @Override
    protected void open(int position) {
        ask("let go of ", position);
    }

    @Override
    protected long pass(int millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    protected int wakes() {
        return WAKES.get();
    }

    private void ask(String what, int position) {
        System.out.println(what + NAMES.charAt(KeyLayout.KEYS_3X4.key(position)));
        pass(FINGER_MILLIS);
    }
}
