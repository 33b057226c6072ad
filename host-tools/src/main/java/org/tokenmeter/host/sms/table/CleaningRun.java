package org.tokenmeter.host.sms.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tokenmeter.host.sms.MessageCleaner;
import org.tokenmeter.host.sms.Outcome;
import org.tokenmeter.host.sms.input.MessageSource;

/**
 * Cleans the messages of a source on all processors, and hands the outcomes on in their order.
 *
 * <pre>
 *   read -> clean -> look back -> prepare -> add      each thread takes a batch all the way
 *    |                  |                     |
 *    one thread at a time here, in the order of the batches
 * </pre>
 *
 * A batch stays on its thread, so that what it is made of stays near its processor; and there are
 * no more batches under way than threads, so that memory stays small.
 */
public final class CleaningRun {
    /** One more than processors, so that none is idle while a thread waits for its turn. */
    private static final int THREADS = 1 + Runtime.getRuntime().availableProcessors();

    private final MessageSource source;
    private final Tables tables;
    private final Turns looking = new Turns();
    private final Turns adding = new Turns();
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

    private Void work() throws IOException, InterruptedException {
        Turn turn = next();
        while (turn.batch() != null) {
            Sales sales = Sales.of(clean(turn.batch()));
            looking.await(turn.number());
            Page page = tables.look(sales);
            looking.pass();
            List<Tables.Addition> additions = tables.prepare(page);
            adding.await(turn.number());
            for (Tables.Addition addition : additions) {
                addition.add();
            }
            adding.pass();
            turn = next();
        }
        return null;
    }

    /** A batch and its number from 0; null behind the last one. */
    private record Turn(long number, MessageSource.Batch batch) {
    }

    /** What was read before a failure is worth having: the failure waits for its turn. */
    private Turn next() throws IOException, InterruptedException {
        long number = -1;
        try {
            synchronized (source) {
                number = read++;
                return new Turn(number, source.next());
            }
        } catch (IOException e) {
            adding.await(number);
            throw e;
        }
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
