package org.tokenmeter.jvm;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.tokenmeter.hal.CivilClock;

/** The civil time of this machine, in its own zone. */
public final class MachineClock implements CivilClock {
    private static final LocalDateTime START = LocalDateTime.of(1993, 1, 1, 0, 0);

    @Override
    public long millis() {
        return ChronoUnit.MILLIS.between(START, LocalDateTime.now());
    }
}
