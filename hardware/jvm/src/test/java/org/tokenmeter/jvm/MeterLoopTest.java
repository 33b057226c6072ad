package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MeterLoopTest {
    private static final MonotonicClock CLOCK = MonotonicClock.ofMachine();

    /** Notes what happens, and never wants to be called again by itself. */
    private static class NotingWork implements MeterWork {
        final BlockingQueue<String> happened = new LinkedBlockingQueue<>();
        volatile Thread thread;

        @Override
        public long tick(long nowMillis) {
            thread = Thread.currentThread();
            happened.add("tick");
            return Long.MAX_VALUE;
        }

        @Override
        public void stop() {
            happened.add("stop");
        }

        String next() throws InterruptedException {
            return happened.poll(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void anOrderIsCarriedOutOnTheLoopThreadBeforeTheNextTick() throws Exception {
        NotingWork work = new NotingWork();
        try (MeterLoop loop = new MeterLoop(CLOCK)) {
            loop.start(work);
            assertEquals("tick", work.next());
            CompletableFuture<Thread> carriedOutBy = new CompletableFuture<>();
            loop.order(() -> {
                work.happened.add("order");
                carriedOutBy.complete(Thread.currentThread());
            });
            assertSame(work.thread, carriedOutBy.get(10, TimeUnit.SECONDS));
            List<String> then = List.of(work.next(), work.next());
            assertTrue(then.contains("order"), then::toString);
        }
    }

    @Test
    void closingStopsTheWorkOnceAndLast() {
        NotingWork work = new NotingWork();
        MeterLoop loop = new MeterLoop(CLOCK);
        loop.start(work);
        loop.close();
        loop.close();
        assertEquals(1, work.happened.stream().filter("stop"::equals).count());
        assertEquals("stop", List.copyOf(work.happened).get(work.happened.size() - 1));
    }

    @Test
    void whatEndedTheLoopIsNotHidden() throws InterruptedException {
        AssertionError bug = new AssertionError("a bug");
        CountDownLatch ticked = new CountDownLatch(1);
        MeterLoop loop = new MeterLoop(CLOCK);
        loop.start(new NotingWork() {
            @Override
            public long tick(long nowMillis) {
                ticked.countDown();
                throw bug;
            }
        });
        assertTrue(ticked.await(10, TimeUnit.SECONDS));
        assertSame(bug, assertThrows(IllegalStateException.class, loop::await).getCause());
        assertSame(bug, assertThrows(IllegalStateException.class, loop::check).getCause());
        loop.close();
    }
}
