package org.tokenmeter.host.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Ctrl-C while work is under way: asks it to stop, and gives it time to come to a good end. */
final class StopSignal {
    /** A command to a meter that does not answer takes so long, and is said three times. */
    private static final long LONGEST_SECONDS = 60;

    private final CountDownLatch ended = new CountDownLatch(1);

    private StopSignal() {
    }

    /** Does work; something is called when the process is asked to end before the work does. */
    static <T> T during(Runnable stop, Supplier<T> work) {
        StopSignal signal = new StopSignal();
        Thread hook = new Thread(() -> {
            stop.run();
            signal.awaitEnd();
        }, "stops the work");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.get();
        } finally {
            signal.ended.countDown();
            remove(hook);
        }
    }

    private void awaitEnd() {
        try {
            ended.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends already, and the hook with it.
        }
    }
}
