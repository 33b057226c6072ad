package org.tokenmeter.host.vending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenmeter.host.keys.CheapKeyStore;
import org.tokenmeter.host.keys.UnlockedKeys;
import org.tokenmeter.host.token.OpenedToken;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.host.token.UnitCredit;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;

/**
 * Kills a desk ({@code kill -9}) at any moment and compares what it said with what it wrote down;
 * -Dkills.rounds=500 does it so often.
 */
class KilledDeskTest {
    private static final int ROUNDS = Integer.getInteger("kills.rounds", 6);
    private static final int MOST_VENDS = 60;

    @TempDir
    private Path folder;
    private final Map<String, String> said = new HashMap<>();

    @BeforeEach
    void keepOneMeter() {
        try (UnlockedKeys keys = CheapKeyStore.create(folder.resolve("keys.bcfks"));
                Desk desk = Desk.open(folder.resolve("ledger.db"), Clock.systemUTC(), "test")) {
            CheapKeyStore.add(keys, CheapKeyStore.label(TestDesk.GROUP, 1,
                    EncryptionAlgorithm.EA11, BaseDate.BASE_2014));
            desk.add(new Meter(TestDesk.PAN, Utility.ELECTRICITY, false,
                    TestDesk.key(TestDesk.GROUP, EncryptionAlgorithm.EA11), Optional.empty(),
                    BigDecimal.ZERO));
        }
    }

    @Test
    void aKilledDeskLosesNoTokenAndGivesNoTidTwice() throws Exception {
        long seed = Long.getLong("tokenmeter.seed", System.nanoTime());
        System.out.printf("%d desks killed, seed %d (-Dtokenmeter.seed=%<d)%n", ROUNDS, seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            kill(round, random.nextInt(MOST_VENDS), random.nextInt(3_000_000));
            compare();
        }
        System.out.printf("%d desks killed, %d tokens said, 0 lost, 0 TIDs twice%n", ROUNDS,
                said.size());
    }

    private void kill(int round, int vends, int moreNanos) throws Exception {
        Process desk = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), VendingLoop.class.getName(),
                folder.toString(), "round" + round)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = desk.inputReader()) {
            for (int i = 0; i <= vends; i++) {
                String line = lines.readLine();
                assertNotNull(line, "the desk ended by itself");
                hear(line);
            }
            long killAt = System.nanoTime() + moreNanos;
            while (System.nanoTime() < killAt) {
                Thread.onSpinWait();
            }
            // The process itself would close what it said together with its life.
            desk.toHandle().destroyForcibly();
            lines.lines().filter(line -> line.matches("\\S+ [0-9]{20}")).forEach(this::hear);
            desk.waitFor();
        }
    }

    private void hear(String line) {
        said.put(line.split(" ")[0], line.split(" ")[1]);
    }

    /** Everything said is written down, and everything written down is a token of its TID. */
    private void compare() {
        try (Desk desk = Desk.open(folder.resolve("ledger.db"), Clock.systemUTC(), "test")) {
            List<Issue> issues = desk.issues(TestDesk.PAN);
            Map<String, String> written = new HashMap<>();
            Set<Integer> tids = new HashSet<>();
            for (Issue issue : issues) {
                written.put(issue.request(), issue.tokensText());
                tids.add(issue.tid().orElseThrow());
                assertMinted(issue);
            }
            said.forEach((request, token) -> assertEquals(token, written.get(request), request));
            assertEquals(issues.size(), tids.size());
            assertEquals(List.of(), desk.verify(Optional.empty()).findings());
        }
    }

    private static void assertMinted(Issue issue) {
        TokenText token = issue.tokens().get(0);
        UnitCredit credit = (UnitCredit) OpenedToken.open(token, () -> TestDesk.mint().cipher(
                TestDesk.PAN, TestDesk.key(TestDesk.GROUP, EncryptionAlgorithm.EA11)))
                .token().orElseThrow();
        assertEquals(issue.tid().orElseThrow(), credit.tid());
    }
}
