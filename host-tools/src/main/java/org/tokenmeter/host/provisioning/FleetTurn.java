package org.tokenmeter.host.provisioning;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.tokenmeter.sts.cipher.DecoderKey;

/** The turn of one row on its port: waits for its meter, and provisions it. */
final class FleetTurn implements Step.Listener {
    private static final Duration LOOK = Duration.ofMillis(500);

    private final FleetBench bench;
    private final FleetRow row;
    private final FleetRun.Listener listener;
    private final BooleanSupplier stopped;
    private Step step = Step.CALL;

    FleetTurn(FleetBench bench, FleetRow row, FleetRun.Listener listener,
            BooleanSupplier stopped) {
        this.bench = bench;
        this.row = row;
        this.listener = listener;
        this.stopped = stopped;
    }

    /**
     * Waits until the meter before is gone, and another one answers.
     *
     * @return whether one came
     */
    boolean awaitMeter(FleetResult last, Duration patience) {
        listener.waits(row);
        long end = System.nanoTime() + patience.toNanos();
        // One that is provisioned answers to its number. One that failed may not have any yet.
        String former = last.isProvisioned() ? last.meter() : "";
        boolean gone = false;
        while (!stopped.getAsBoolean()) {
            gone = gone || !bench.answers(row, former);
            if (gone && bench.answers(row, "")) {
                return true;
            }
            if (System.nanoTime() >= end) {
                return false;
            }
            pause();
        }
        throw new CancellationException();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** Provisions the meter that is there, and answers the check value of its key. */
    String provision() throws IOException, NotProvisionedException {
        LineKey first = firstKey(row);
        DecoderKey key = bench.finalKey(row);
        try {
            new Provisioner(line -> bench.call(row, line), row.plan(), this)
                    .provision(first, key, row.serviceKey());
            return key.toString();
        } finally {
            first.destroy();
            key.erase();
        }
    }

    /** The check value of the final key, once all files that the row names were found good. */
    static String check(FleetBench bench, FleetRow row) {
        firstKey(row).destroy();
        SecretFile.requireKeyOrNone(row.serviceKey());
        DecoderKey key = bench.finalKey(row);
        try {
            return key.toString();
        } finally {
            key.erase();
        }
    }

    private static LineKey firstKey(FleetRow row) {
        return SecretFile.key(row.lineKey());
    }

    /** The step that was begun last. */
    Step step() {
        return step;
    }

    @Override
    public void begins(Step begun, String deed) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException();
        }
        step = begun;
    }

    @Override
    public void done(Step done, String outcome) {
        listener.done(row, done);
    }
}
