package org.tokenmeter.host.sms.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
    private static final int THREADS = 6;
    private static final long THINGS = 30_000;
    private static final long SEED = 20261127;

    private final InOrder<String> order = new InOrder<>();
    private final List<Long> done = new ArrayList<>();

    private void take(long number, String thing) {
        assertEquals("thing " + number, thing);
        done.add(number);
    }

    @Test
    void whatComesEarlyIsDoneByWhoBringsTheMissingOne() throws IOException {
        order.bring(2, "thing 2", this::take);
        order.bring(1, "thing 1", this::take);
        assertEquals(List.of(), done);
        order.bring(0, "thing 0", this::take);
        assertEquals(List.of(0L, 1L, 2L), done);
        order.bring(3, "thing 3", this::take);
        assertEquals(List.of(0L, 1L, 2L, 3L), done);
    }

    @Test
    void nothingFollowsAStepThatFailed() throws IOException {
        order.bring(1, "thing 1", this::take);
        assertThrows(IOException.class, () -> order.bring(0, "thing 0", (number, thing) -> {
            throw new IOException("full");
        }));
        order.bring(2, "thing 2", this::take);
        assertEquals(List.of(), done);
    }

    /** The list is no list for several threads: that its numbers are right says that one had it. */
    @Test
    void manyThreadsDoEverythingOnceInOrderAndOneAtATime() throws Exception {
        AtomicLong next = new AtomicLong();
        AtomicInteger inside = new AtomicInteger();
        Callable<Void> work = () -> {
            SplittableRandom random = new SplittableRandom(SEED + Thread.currentThread().getId());
            for (long n = next.getAndIncrement(); n < THINGS; n = next.getAndIncrement()) {
                for (int spin = random.nextInt(500); spin > 0; spin--) {
                    Thread.onSpinWait();
                }
                order.bring(n, "thing " + n, (number, thing) -> {
                    assertEquals(1, inside.incrementAndGet());
                    take(number, thing);
                    inside.decrementAndGet();
                });
            }
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(work));
            }
            for (Future<Void> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(LongStream.range(0, THINGS).boxed().toList(), done);
    }
}
