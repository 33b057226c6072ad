package org.tokenmeter.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenmeter.host.line.ServedMeter;
import org.tokenmeter.ledger.LifeCycle;

/**
 * A bench whose host process is killed at some moment while its meters lose their power. What was
 * said to be provisioned is, and the same command brings the others there.
 */
class KilledFleetTest {
    private static final int ROUNDS = Integer.getInteger("fleet.rounds", 2);
    private static final int LONGEST_NANOS = 1_500_000_000;
    private static final List<String> METERS = List.of("600727000000000009",
            "600727000000000181", "600727000000000264", "600727000000000348");

    @TempDir
    private Path path;

    @Test
    void whatWasCutInTheMiddleIsEndedByTheSameCommand() throws Exception {
        long seed = Long.getLong("tokenmeter.seed", System.nanoTime());
        System.out.printf("%d benches killed, seed %d (-Dtokenmeter.seed=%<d)%n", ROUNDS, seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            FleetFolder folder = FleetFolder.in(path.resolve("round" + round));
            List<ServedMeter> meters = new ArrayList<>();
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < METERS.size(); i++) {
                String key = "%02x".formatted(i + 1).repeat(32);
                meters.add(ServedMeter.blank("tcp:127.0.0.1:0", key));
                rows.add(folder.row(METERS.get(i), meters.get(i).address(), key));
            }
            kill(folder, rows, meters, random.nextInt(LONGEST_NANOS));
            long before = folder.results().values().stream()
                    .filter(result -> result.startsWith("provisioned")).count();
            System.out.println("killed when " + before + " of 4 were said to be provisioned");
            Sts again = folder.provision(rows);
            assertEquals(ExitCode.DONE, again.exit(), again.err());
            assertTrue(again.out().startsWith("rows: 4\nprovisioned: " + (4 - before)
                    + "\nprovisioned_before: " + before + "\n"), again.out());
            for (ServedMeter meter : meters) {
                meter.close();
                assertEquals(LifeCycle.IN_SERVICE, meter.stored().lifeCycle());
                assertEquals(2, meter.stored().state().keyType());
            }
        }
    }

    /** Kills the host some time after its first step, and cuts the power of all its meters. */
    private static void kill(FleetFolder folder, List<String> rows, List<ServedMeter> meters,
            int moreNanos) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), Main.class.getName()));
        words.addAll(folder.words(FleetFolder.HEADER + "\n" + String.join("\n", rows) + "\n"
                + folder.row("600727000000000421", "tcp:127.0.0.1:1", "05".repeat(32)) + "\n"));
        Process host = new ProcessBuilder(words).redirectErrorStream(true).start();
        try (BufferedReader lines = host.inputReader()) {
            // The dead port is the first to end: then the others are on their way.
            assertNotNull(lines.readLine(), "the host ended by itself");
            long killAt = System.nanoTime() + moreNanos;
            while (System.nanoTime() < killAt) {
                Thread.onSpinWait();
            }
            host.destroyForcibly();
            meters.forEach(ServedMeter::cutPower);
            host.waitFor();
        }
    }
}
