package org.tokenmeter.raspberrypi;

import org.tokenmeter.jvm.MeterWork;
import org.tokenmeter.raspberrypi.machine.ServiceWatch;

/**
 * A meter whose service manager is told that it lives, from the loop thread itself: a loop that
 * hangs is silent.
 */
final class WatchedMeter implements MeterWork {
    private final MeterWork meter;
    private final ServiceWatch watch;
    private boolean started;
    private long dueMillis;

    WatchedMeter(MeterWork meter, ServiceWatch watch) {
        this.meter = meter;
        this.watch = watch;
    }

    /** The same meter, watched if there is somebody to watch it. */
    static MeterWork of(MeterWork meter) {
        return ServiceWatch.here()
                .<MeterWork>map(watch -> new WatchedMeter(meter, watch))
                .orElse(meter);
    }

    @Override
    public long tick(long nowMillis) {
        long next = meter.tick(nowMillis);
        if (!started) {
            started = true;
            watch.ready();
            dueMillis = later(nowMillis);
        } else if (nowMillis >= dueMillis) {
            watch.alive();
            dueMillis = later(nowMillis);
        }
        return Math.min(next, dueMillis);
    }

    private long later(long nowMillis) {
        long every = watch.everyMillis();
        return every == Long.MAX_VALUE ? every : nowMillis + every;
    }

    @Override
    public void stop() {
        watch.stopping();
        meter.stop();
    }
}
