package org.tokenmeter.raspberrypi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tokenmeter.jvm.MeterWork;
import org.tokenmeter.raspberrypi.machine.NoticeSocket;
import org.tokenmeter.raspberrypi.machine.ServiceWatch;

/** What systemd is told, through its own library and a socket of its kind. */
@EnabledOnOs(OS.LINUX)
class WatchedMeterTest {
    /** The meter itself asks for the next tick in an hour. */
    private static final long HOUR = 3_600_000;

    @TempDir
    private Path folder;

    private NoticeSocket socket;
    private boolean stopped;

    private final MeterWork meter = new MeterWork() {
        @Override
        public long tick(long nowMillis) {
            return nowMillis + HOUR;
        }

        @Override
        public void stop() {
            stopped = true;
        }
    };

    @BeforeEach
    void listen() {
        socket = new NoticeSocket(folder.resolve("notify"));
    }

    @AfterEach
    void hangUp() {
        socket.close();
    }

    private WatchedMeter watched(Map<String, String> environment) {
        return new WatchedMeter(meter, ServiceWatch.of(environment).orElseThrow());
    }

    @Test
    void aMeterIsReadyWithItsFirstTickAndThenAliveTwiceInEachLimit() {
        WatchedMeter watched = watched(Map.of("NOTIFY_SOCKET", "it", "WATCHDOG_USEC", "30000000"));
        assertEquals(15_000 + 7, watched.tick(7));
        assertEquals(List.of("READY=1"), socket.told());
        assertEquals(15_000 + 7, watched.tick(15_006));
        assertEquals(List.of(), socket.told());
        assertEquals(15_007 + 15_000, watched.tick(15_007));
        assertEquals(List.of("WATCHDOG=1"), socket.told());
        watched.stop();
        assertEquals(List.of("STOPPING=1"), socket.told());
        assertTrue(stopped);
    }

    @Test
    void aManagerWithoutALimitHearsOnlyOfTheStart() {
        WatchedMeter watched = watched(Map.of("NOTIFY_SOCKET", "it"));
        assertEquals(HOUR, watched.tick(0));
        assertEquals(2 * HOUR, watched.tick(HOUR));
        assertEquals(List.of("READY=1"), socket.told());
    }

    @Test
    void aMeterThatWasStartedByHandIsNotWatched() {
        assertEquals(Optional.empty(), ServiceWatch.of(Map.of("WATCHDOG_USEC", "30000000")));
    }
}
