package org.tokenmeter.host.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.host.line.SecureCall;
import org.tokenmeter.host.text.Refusal;
import org.tokenmeter.ledger.LifeCycle;
import org.tokenmeter.line.LineAddress;
import org.tokenmeter.line.LineException;
import org.tokenmeter.simulated.SimMeter;
import org.tokenmeter.sts.cipher.DecoderKey;

/** Runs that are stopped, and what their files say afterwards; the meter is in the same process. */
class FleetRunTest {
    private static final String PORT = "tcp:127.0.0.1:1";

    @TempDir
    private Path folder;
    private final ProvisioningBench meter = new ProvisioningBench();
    private final List<String> said = new ArrayList<>();
    private int notes;

    /** The one meter, at whatever port. */
    private final class OneMeter implements FleetBench {
        @Override
        public DecoderKey finalKey(FleetRow row) {
            return meter.finalKey();
        }

        @Override
        public SecureCall call(FleetRow row, byte[] key) throws IOException {
            return meter.call(key);
        }

        @Override
        public boolean answers(FleetRow row, String number) {
            return true;
        }

        @Override
        public void note(FleetRow row) {
            notes++;
        }
    }

    /** Notes what it is told, and does something after each step. */
    private record Noting(List<String> said, BiConsumer<FleetRow, Step> afterStep)
            implements FleetRun.Listener {
        @Override
        public void waits(FleetRow row) {
            said.add("waits");
        }

        @Override
        public void done(FleetRow row, Step step) {
            afterStep.accept(row, step);
        }

        @Override
        public void ended(FleetResult result) {
            said.add(result.state().name());
        }

        @Override
        public void stoppedAt(FleetRow row, Step step) {
            said.add("stopped at " + step);
        }
    }

    private List<FleetEntry> bench() throws IOException, LineException {
        Path first = folder.resolve("first.key");
        Files.writeString(first, meter.firstHex);
        Files.setPosixFilePermissions(first, PosixFilePermissions.fromString("rw-------"));
        String pan = meter.plan.pan().digits();
        return List.of(new FleetEntry(1, pan, PORT, Optional.of(new FleetRow(1, PORT,
                LineAddress.parse(PORT), meter.plan, first, folder.resolve("service.key"),
                Optional.empty(), true)), ""));
    }

    private FleetResults results() {
        return FleetResults.open(folder.resolve("results.csv"));
    }

    private FleetRun.Count run(BiConsumer<FleetRow, Step> afterStep) throws Exception {
        try (FleetResults results = results()) {
            return new FleetRun(new OneMeter(), results, Duration.ZERO,
                    new Noting(said, afterStep)).run(bench());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, names = "CHECK", mode = EnumSource.Mode.EXCLUDE)
    void aRunThatWasStoppedAfterAnyStepGoesOnFromThere(Step last) throws Exception {
        try (FleetResults results = results()) {
            FleetRun[] run = new FleetRun[1];
            run[0] = new FleetRun(new OneMeter(), results, Duration.ZERO,
                    new Noting(said, (row, step) -> {
                        if (step == last) {
                            run[0].stop();
                        }
                    }));
            assertEquals(new FleetRun.Count(1, 0, 0, 0), run[0].run(bench()));
        }
        assertEquals(List.of("stopped at " + last), said);
        assertEquals(new FleetRun.Count(1, 1, 0, 0), run((row, step) -> { }));
        assertEquals(LifeCycle.IN_SERVICE, meter.stored().lifeCycle());
        assertEquals(1, notes);
        assertEquals(new FleetRun.Count(1, 0, 1, 0), run((row, step) -> { }));
        assertEquals(1, notes);
    }

    @Test
    void theNextMeterIsNotCalledWhileTheOneBeforeStillAnswers() throws Exception {
        assertEquals(1, run((row, step) -> { }).provisioned());
        FleetEntry one = bench().get(0);
        FleetEntry next = new FleetEntry(2, "600727000000000181", PORT, one.row(), "");
        SimMeter before = meter.meter;
        long time = before.board().now();
        try (FleetResults results = results()) {
            FleetRun.Count count = new FleetRun(new OneMeter(), results, Duration.ZERO,
                    new Noting(said, (row, step) -> { })).run(List.of(one, next));
            assertEquals(new FleetRun.Count(2, 0, 1, 1), count);
        }
        assertEquals(time, before.board().now(), "nothing was said on its line");
    }

    @Test
    void twoRunsNeverWriteToOneFile() throws Exception {
        try (FleetResults one = results()) {
            one.add(FleetResult.failed(bench().get(0), new Failure("a", "b")));
            assertThrows(Refusal.class, this::results);
        }
        results().close();
    }

    @Test
    void aLineThatACrashCutShortIsDropped() throws Exception {
        run((row, step) -> { });
        Path file = folder.resolve("results.csv");
        String whole = Files.readString(file);
        for (int length = 0; length < whole.length(); length++) {
            Files.writeString(file, whole.substring(0, length));
            boolean isHeader = length > 0 && length <= whole.indexOf('\n');
            if (!isHeader) {
                try (FleetResults cut = results()) {
                    assertTrue(cut.provisioned(meter.plan.pan().digits()).isEmpty());
                }
            }
        }
        Files.writeString(file, whole);
        try (FleetResults kept = results()) {
            assertEquals("907f82", kept.provisioned(meter.plan.pan().digits()).orElseThrow()
                    .checkValue());
        }
    }
}
