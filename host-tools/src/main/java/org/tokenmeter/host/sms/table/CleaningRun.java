package org.tokenmeter.host.sms.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.tokenmeter.host.sms.MessageCleaner;
import org.tokenmeter.host.sms.Outcome;
import org.tokenmeter.host.sms.input.MessageSource;

/**
 * Cleans the messages of a source on all processors, and hands the outcomes on in their order.
 *
 * <pre>
 *   source, one thread -> batches -> cleaner, all threads -> outcomes in order, calling thread
 * </pre>
 *
 * Only so many batches are under way that memory stays small.
 */
public final class CleaningRun {
    private static final int BATCHES = 12;

    private final BlockingQueue<Future<List<Outcome>>> batches = new ArrayBlockingQueue<>(BATCHES);
    private final ExecutorService workers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(), CleaningRun::daemon);
    private final MessageSource source;

    private CleaningRun(MessageSource source) {
        this.source = source;
    }

    /** Takes the outcomes of a run. */
    public interface Sink {
        /** Takes the next outcome. */
        void accept(Outcome outcome) throws IOException;
    }

    /** Cleans everything; the sink is called by this thread. */
    public static void run(MessageSource source, Sink sink) throws IOException {
        CleaningRun run = new CleaningRun(source);
        try {
            daemon(run::read).start();
            run.handOn(sink);
        } finally {
            run.workers.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sms");
        thread.setDaemon(true);
        return thread;
    }

    /** Reads to the end; null as a result says that there is no more. */
    private void read() {
        try {
            Future<List<Outcome>> last;
            try {
                MessageSource.Batch batch = source.next();
                while (batch != null) {
                    MessageSource.Batch full = batch;
                    batches.put(workers.submit(() -> clean(full)));
                    batch = source.next();
                }
                last = done(() -> null);
            } catch (IOException | RuntimeException e) {
                last = done(() -> {
                    throw e;
                });
            }
            batches.put(last);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Future<List<Outcome>> done(Callable<List<Outcome>> result) {
        FutureTask<List<Outcome>> task = new FutureTask<>(result);
        task.run();
        return task;
    }

    private static List<Outcome> clean(MessageSource.Batch batch) {
        List<MessageSource.Candidate> messages = batch.messages();
        List<Outcome> outcomes = new ArrayList<>(messages.size());
        for (MessageSource.Candidate candidate : messages) {
            outcomes.add(candidate.scanned() == null
                    ? MessageCleaner.clean(candidate.message())
                    : MessageCleaner.clean(candidate.message(), candidate.scanned()));
        }
        return outcomes;
    }

    private void handOn(Sink sink) throws IOException {
        try {
            List<Outcome> outcomes = batches.take().get();
            while (outcomes != null) {
                for (Outcome outcome : outcomes) {
                    sink.accept(outcome);
                }
                outcomes = batches.take().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
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
