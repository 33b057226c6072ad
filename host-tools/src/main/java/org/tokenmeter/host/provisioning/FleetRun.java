package org.tokenmeter.host.provisioning;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.HintedException;
import org.tokenmeter.host.text.StorageFailure;

/**
 * Makes meters of all that hang on a bench: the ports beside each other, one meter at a time on
 * each. The next meter of a port is called once the one before it is gone and another one answers.
 *
 * <p><b>Promises.</b> A row that fails never stops another one. Each row ends as provisioned, by
 * this run or an earlier one, as failed, or open because the run was stopped; the counts add up. A
 * result is in the file before the next meter of its port is called.
 */
public final class FleetRun {
    private final FleetBench bench;
    private final FleetResults results;
    private final Duration patience;
    private final Listener listener;
    private final Map<String, List<FleetEntry>> ports = new LinkedHashMap<>();
    private long provisioned;
    private long before;
    private long failed;
    private volatile boolean stopped;

    /** Told what happens; called by many threads. */
    public interface Listener {
        /** A row waits for the meter before it to be taken off, and for its own. */
        void waits(FleetRow row);

        /** A step of a row was done. */
        void done(FleetRow row, Step step);

        /** A row has ended, in this run or an earlier one. */
        void ended(FleetResult result);

        /** The run was stopped while a row was at this step. */
        void stoppedAt(FleetRow row, Step step);
    }

    /**
     * What a run came to.
     *
     * @param rows all of them
     * @param provisioned by this run
     * @param before by an earlier run
     * @param failed for a reason that the file tells
     */
    public record Count(long rows, long provisioned, long before, long failed) {
        /** Rows that the run was stopped before, or in the middle of. */
        public long open() {
            return rows - provisioned - before - failed;
        }
    }

    /**
     * A run over a bench.
     *
     * @param patience how long a row waits for its meter to come to a port that had another one
     */
    public FleetRun(FleetBench bench, FleetResults results, Duration patience,
            Listener listener) {
        this.bench = bench;
        this.results = results;
        this.patience = patience;
        this.listener = listener;
    }

    /** Why a row can not be provisioned, found without its meter; empty for one that can. */
    public static Optional<String> fault(FleetEntry entry, FleetBench bench) {
        if (entry.row().isEmpty()) {
            return Optional.of(entry.fault());
        }
        try {
            FleetTurn.check(bench, entry.row().get());
            return Optional.empty();
        } catch (BadValue | HintedException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Provisions all that is not provisioned yet. */
    public Count run(List<FleetEntry> entries) {
        entries.forEach(this::take);
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, ports.size()));
        try {
            List<Future<?>> working = new ArrayList<>();
            ports.values().forEach(queue -> working.add(threads.submit(() -> work(queue))));
            working.forEach(this::await);
            return new Count(entries.size(), provisioned, before, failed);
        } finally {
            threads.shutdown();
        }
    }

    /** Ends the run between two commands of each meter that is worked on. */
    public void stop() {
        stopped = true;
    }

    private void await(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            stop();
            throw e.getCause() instanceof StorageFailure full
                    ? full : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        }
    }

    /** Sorts a row in: wrong, provisioned before, or to be done on its port. */
    private void take(FleetEntry entry) {
        if (entry.row().isEmpty()) {
            end(FleetResult.failed(entry, new Failure(entry.fault(), "mend the row")));
            return;
        }
        try {
            String checkValue = FleetTurn.check(bench, entry.row().get());
            Optional<FleetResult> earlier = results.provisioned(entry.meter());
            if (earlier.isEmpty()) {
                ports.computeIfAbsent(place(entry.port()), port -> new ArrayList<>()).add(entry);
            } else if (earlier.get().checkValue().equals(checkValue)) {
                before++;
                listener.ended(earlier.get());
            } else {
                end(FleetResult.failed(entry, new Failure("an earlier run gave it another key, of "
                        + "check value " + earlier.get().checkValue(),
                        "sts key-change makes the tokens that bring it a new one")));
            }
        } catch (BadValue | HintedException e) {
            end(FleetResult.failed(entry, Failure.of(e)));
        }
    }

    /** A serial port has many names, and is one port. */
    private static String place(String port) {
        try {
            return Path.of(port).toRealPath().toString();
        } catch (IOException | IllegalArgumentException e) {
            return port;
        }
    }

    private synchronized void end(FleetResult result) {
        results.add(result);
        if (result.isProvisioned()) {
            provisioned++;
        } else {
            failed++;
        }
        listener.ended(result);
    }

    private void work(List<FleetEntry> queue) {
        Optional<FleetResult> last = results.lastOn(queue.get(0).port());
        boolean deserted = false;
        for (FleetEntry entry : queue) {
            FleetRow row = entry.row().orElseThrow();
            FleetTurn turn = new FleetTurn(bench, row, listener, () -> stopped);
            try {
                deserted = deserted || last.isPresent()
                        && !turn.awaitMeter(last.get(), patience);
                last = Optional.of(deserted ? deserted(entry) : provision(entry, row, turn));
            } catch (CancellationException e) {
                listener.stoppedAt(row, turn.step());
                return;
            }
            end(last.get());
        }
    }

    private FleetResult deserted(FleetEntry entry) {
        return FleetResult.failed(entry, new Failure("no other meter came to its port within "
                + patience.toSeconds() + " s", "connect it, and give the same command again"));
    }

    private FleetResult provision(FleetEntry entry, FleetRow row, FleetTurn turn) {
        try {
            String checkValue = turn.provision();
            bench.note(row);
            return FleetResult.provisioned(row, checkValue);
        } catch (CancellationException e) {
            throw e;
        } catch (IOException | NotProvisionedException | RuntimeException e) {
            return FleetResult.failed(entry, Failure.of(e));
        }
    }
}
