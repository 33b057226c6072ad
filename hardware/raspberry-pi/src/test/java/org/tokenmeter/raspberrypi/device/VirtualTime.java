package org.tokenmeter.raspberrypi.device;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Microseconds that pass when a bus is in use, or when somebody lets them; of one thread. */
public final class VirtualTime implements BusTime {
    private final List<LongConsumer> watchers = new ArrayList<>();
    private long micros;

    /** Who is told the time each time that some has passed. */
    public void watch(LongConsumer watcher) {
        watchers.add(watcher);
    }

    @Override
    public void pass(long some) {
        micros += some;
        watchers.forEach(watcher -> watcher.accept(micros));
    }

    @Override
    public long micros() {
        return micros;
    }

    /** The time in whole milliseconds, as a loop's clock tells it. */
    public long millis() {
        return micros / 1_000;
    }
}
