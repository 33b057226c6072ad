package org.tokenmeter.raspberrypi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.hal.CivilClock;

class SynchronizedClockTest {
    private static final long NOW = 1_796_000_000_000L;

    @TempDir
    private Path root;

    @Test
    void theTimeOfAMachineThatCanNotKnowItIsUnknown() {
        assertEquals(CivilClock.UNKNOWN, clock().millis());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev/rtc0", "run/systemd/timesync/synchronized"})
    void aClockWithABatteryOrTheNetworkMakesItKnown(String sign) throws IOException {
        SynchronizedClock clock = clock();
        assertEquals(CivilClock.UNKNOWN, clock.millis());
        make(sign);
        assertEquals(NOW, clock.millis());
    }

    @Test
    void aTimeThatWasKnownStaysKnown() throws IOException {
        Path sign = make("run/systemd/timesync/synchronized");
        SynchronizedClock clock = clock();
        assertEquals(NOW, clock.millis());
        Files.delete(sign);
        assertEquals(NOW, clock.millis());
    }

    private SynchronizedClock clock() {
        return new SynchronizedClock(() -> NOW, root);
    }

    private Path make(String sign) throws IOException {
        Path file = root.resolve(sign);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }
}
