package org.tokenmeter.raspberrypi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tokenmeter.hal.CivilClock;

/**
 * The civil time, unknown until the machine can know it: most Raspberry Pi have no clock that runs
 * without power, and begin with a time of their last run.
 *
 * <p>It is known when the machine has such a clock, or since systemd-timesyncd asked the network
 * for the first time. Whoever keeps time otherwise has a meter without civil time.
 *
 * <p><b>Source.</b> systemd-timesyncd.service(8), "Files"; rtc(4).
 */
final class SynchronizedClock implements CivilClock {
    private static final List<String> SIGNS =
            List.of("dev/rtc0", "run/systemd/timesync/synchronized");

    private final CivilClock machine;
    private final Path root;
    private boolean known;

    /** The clock of a machine whose files are below a folder. */
    SynchronizedClock(CivilClock machine, Path root) {
        this.machine = machine;
        this.root = root;
    }

    @Override
    public long millis() {
        known = known || SIGNS.stream().anyMatch(sign -> Files.exists(root.resolve(sign)));
        return known ? machine.millis() : UNKNOWN;
    }
}
