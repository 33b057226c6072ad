package org.tokenmeter.jvm;

import java.util.concurrent.locks.LockSupport;
import org.tokenmeter.boot.TokenMeter;

/**
 * The one thread that a meter lives on. It sleeps until the firmware's deadline, the next queued
 * key, or a wake-up.
 */
public final class MeterLoop implements AutoCloseable {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long LONGEST_SLEEP_MILLIS = 60_000;

    private final TokenMeter meter;
    private final KeyQueue keys;
    private final MonotonicClock clock;
    private final Thread thread = new Thread(this::run, "meter");
    private volatile boolean closed;
    private volatile Throwable failure;

    /** A loop that has not started. */
    public MeterLoop(TokenMeter meter, KeyQueue keys, MonotonicClock clock) {
        this.meter = meter;
        this.keys = keys;
        this.clock = clock;
    }

    /** Starts the thread; a signal that ends the process stops the meter in order too. */
    public void start() {
        thread.setDaemon(true);
        thread.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-meter"));
    }

    /** Makes the loop look for something new now; any thread may call. */
    public void wake() {
        LockSupport.unpark(thread);
    }

    /** Ends the thread and waits until the meter has stopped in order. */
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Throws what ended the loop, if anything did: a bug of the firmware is not to be hidden. */
    public void check() {
        if (failure != null) {
            throw new IllegalStateException("the meter stopped", failure);
        }
    }

    private void run() {
        try {
            while (!closed) {
                long next = Math.min(meter.tick(clock.millis()), keys.deadline());
                long sleep = Math.min(next - clock.millis(), LONGEST_SLEEP_MILLIS);
                if (sleep > 0) {
                    LockSupport.parkNanos(this, sleep * NANOS_PER_MILLI);
                }
            }
            meter.stop();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }
}
