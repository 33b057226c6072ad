package org.tokenmeter.raspberrypi.device;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.plugin.linuxfs.provider.i2c.LinuxFsI2CProvider;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.tokenmeter.hal.Display;

/** The contract with a real display, which is asked what it holds. No build runs it. */
@Tag("hardware")
class Hd44780OnRaspberryPi extends DisplayContract {
    private Context context;
    private Hd44780 display;

    @BeforeEach
    void start() {
        context = Pi4J.newContextBuilder().add(LinuxFsI2CProvider.newInstance()).build();
        display = new Hd44780(context, LinuxFsI2CProvider.ID, 1, Hd44780OnRaspberryPi::millis,
                said -> {
                    throw new AssertionError(said);
                });
        tickFor(LcdBench.START_MILLIS);
    }

    @AfterEach
    void release() {
        display.close();
        context.shutdown();
    }

    @Override
    Display display() {
        return display;
    }

    @Override
    void settle() {
        while (display.tick(millis()) <= millis()) {
            Thread.onSpinWait();
        }
    }

    @Override
    String read(int row) {
        return new LcdReader(context).read(row);
    }

    private void tickFor(int millis) {
        long end = millis() + millis;
        while (millis() < end) {
            display.tick(millis());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private static long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }
}
