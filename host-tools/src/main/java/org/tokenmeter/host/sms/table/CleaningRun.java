package org.tokenmeter.host.sms.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.tokenmeter.host.sms.MessageCleaner;
import org.tokenmeter.host.sms.Outcome;
import org.tokenmeter.host.sms.input.MessageSource;

/**
 * Cleans the messages of a source on all processors, and hands the outcomes on in their order.
 *
 * <pre>
 *   read -> clean -> look back -> prepare -> add
 *    |                  |                     |
 *    one thread at a time here, in the order of the batches
 * </pre>
 *
 * A batch mostly stays on its thread, so that what it is made of stays near its processor. Threads
 * wait for the one that reads, and for there to be few batches under way, so that memory stays
 * small; for nothing else.
 */
public final class CleaningRun {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int UNDER_WAY = 4 * THREADS;

    private final MessageSource source;
    private final Tables tables;
    private final InOrder<Sales> looking = new InOrder<>();
    private final InOrder<List<Tables.Addition>> adding = new InOrder<>();
    private final Semaphore room = new Semaphore(UNDER_WAY);
    private long read;

    private CleaningRun(MessageSource source, Tables tables) {
        this.source = source;
        this.tables = tables;
    }

    /** Cleans everything, on threads of its own; it is done when this returns. */
    public static void run(MessageSource source, Tables tables) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, CleaningRun::daemon);
        try {
            CleaningRun run = new CleaningRun(source, tables);
            CompletionService<Void> done = new ExecutorCompletionService<>(threads);
            for (int i = 0; i < THREADS; i++) {
                done.submit(run::work);
            }
            for (int i = 0; i < THREADS; i++) {
                done.take().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sms");
        thread.setDaemon(true);
        return thread;
    }

    /** Something of the batch of a number, from 0. */
    private record Numbered<T>(long number, T thing) {
    }

    private Void work() throws IOException, InterruptedException {
        Numbered<MessageSource.Batch> batch = next();
        while (batch.thing() != null) {
            finish(batch.number(), Sales.of(clean(batch.thing())));
            batch = next();
        }
        return null;
    }

    /** The next batch, or null at the end. */
    private Numbered<MessageSource.Batch> next() throws IOException, InterruptedException {
        room.acquire();
        synchronized (source) {
            try {
                return new Numbered<>(read, source.next());
            } catch (IOException e) {
                // What was read before is worth having: the failure waits for its turn.
                adding.bring(read, List.of(() -> {
                    throw e;
                }), this::add);
                return new Numbered<>(read, null);
            } finally {
                read++;
            }
        }
    }

    private void finish(long number, Sales sales) throws IOException {
        List<Numbered<Page>> pages = new ArrayList<>();
        looking.bring(number, sales, (own, taken) ->
                pages.add(new Numbered<>(own, tables.look(taken))));
        for (Numbered<Page> page : pages) {
            adding.bring(page.number(), tables.prepare(page.thing()), this::add);
        }
    }

    private void add(long number, List<Tables.Addition> additions) throws IOException {
        for (Tables.Addition addition : additions) {
            addition.add();
        }
        room.release();
    }

    private static List<Outcome> clean(MessageSource.Batch batch) {
        List<MessageSource.Candidate> messages = batch.messages();
        List<Outcome> outcomes = new ArrayList<>(messages.size());
        for (MessageSource.Candidate candidate : messages) {
            MessageCleaner.cleanAll(candidate.message(), candidate.scanned(), outcomes);
        }
        return outcomes;
    }

    private static IOException failure(Throwable cause) {
        if (cause instanceof IOException io) {
            return io;
        }
        if (cause instanceof RuntimeException bug) {
            throw bug;
        }
        throw new IllegalStateException(cause);
    }
}
