package org.tokenmeter.jvm;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * The one thread that a meter lives on. It sleeps until the next moment that its work asked for,
 * an order, or a wake-up.
 */
public final class MeterLoop implements AutoCloseable {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long LONGEST_SLEEP_MILLIS = 60_000;

    private final MonotonicClock clock;
    private final Queue<Runnable> orders = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::run, "meter");
    /** Set before the thread starts. */
    private MeterWork work;
    private volatile boolean closed;
    private volatile Throwable failure;

    /** A loop that has not started. */
    public MeterLoop(MonotonicClock clock) {
        this.clock = clock;
    }

    /** Starts the thread; a signal that ends the process stops the meter in order too. */
    public void start(MeterWork newWork) {
        work = newWork;
        thread.setDaemon(true);
        thread.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-meter"));
    }

    /** Has the loop thread carry out an order, in the order of the calls; any thread may call. */
    public void order(Runnable order) {
        orders.add(order);
        wake();
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

    /** Waits until the loop has ended, and throws what ended it, if anything did. */
    public void await() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        check();
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
                takeOrders();
                long next = work.tick(clock.millis());
                long sleep = Math.min(next - clock.millis(), LONGEST_SLEEP_MILLIS);
                if (sleep > 0 && orders.isEmpty()) {
                    LockSupport.parkNanos(this, sleep * NANOS_PER_MILLI);
                }
            }
            work.stop();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    private void takeOrders() {
        for (Runnable order = orders.poll(); order != null; order = orders.poll()) {
            order.run();
        }
    }
}
