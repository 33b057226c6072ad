package org.tokenmeter.host.vending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenmeter.host.text.StorageFailure;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/** Several threads and desks on one ledger; -Dvends.count=80000 is eight times ten thousand. */
class ManyDesksTest {
    private static final int THREADS = 8;
    private static final int VENDS = Integer.getInteger("vends.count", 1600);

    @TempDir
    private Path folder;

    @Test
    void eightDesksOfEightThreadsGiveNoTidTwice() throws Exception {
        try (TestDesk first = new TestDesk(folder)) {
            first.add(Utility.ELECTRICITY, false,
                    TestDesk.key(TestDesk.GROUP, EncryptionAlgorithm.EA11));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<Issue>>> work = IntStream.range(0, THREADS)
                    .<Callable<List<Issue>>>mapToObj(thread -> this::vend).toList();
            Set<Integer> tids = new HashSet<>();
            Set<String> tokens = new HashSet<>();
            for (Future<List<Issue>> issues : threads.invokeAll(work)) {
                for (Issue issue : issues.get()) {
                    tids.add(issue.tid().orElseThrow());
                    tokens.add(issue.tokensText());
                }
            }
            assertEquals(VENDS, tids.size());
            assertEquals(VENDS, tokens.size());
        } finally {
            threads.shutdownNow();
        }
        try (TestDesk last = new TestDesk(folder)) {
            assertEquals(List.of(), last.desk().verify(Optional.empty()).findings());
        }
    }

    private List<Issue> vend() {
        try (TestDesk desk = new TestDesk(folder)) {
            return IntStream.range(0, VENDS / THREADS)
                    .mapToObj(vend -> desk.issue(TestDesk.units("1"))).toList();
        }
    }

    @Test
    void threadsMayShareOneDesk() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (TestDesk desk = new TestDesk(folder)) {
            desk.add(Utility.ELECTRICITY, false,
                    TestDesk.key(TestDesk.GROUP, EncryptionAlgorithm.EA07));
            List<Callable<Integer>> work = IntStream.range(0, THREADS * 10)
                    .<Callable<Integer>>mapToObj(vend ->
                            () -> desk.issue(TestDesk.units("1")).tid().orElseThrow()).toList();
            Set<Integer> tids = new HashSet<>();
            for (Future<Integer> tid : threads.invokeAll(work)) {
                tids.add(tid.get());
            }
            assertEquals(THREADS * 10, tids.size());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anIdleDeskKeepsNobodyOut() {
        try (TestDesk idle = new TestDesk(folder);
                Desk other = Desk.open(folder.resolve("ledger.db"), Clock.systemUTC(), "other",
                        50)) {
            idle.add(Utility.ELECTRICITY, false,
                    TestDesk.key(TestDesk.GROUP, EncryptionAlgorithm.EA11));
            assertEquals(1, other.meters().size());
            assertThrows(RuntimeException.class, () -> idle.issue(TestDesk.money("1")));
            assertEquals(1, other.meters().size());
        }
    }

    @Test
    void aLockedDatabaseIsSaidToBeLocked() throws Exception {
        Path file = folder.resolve("ledger.db");
        Desk.open(file, Clock.systemUTC(), "test").close();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            StorageFailure failure = assertThrows(StorageFailure.class,
                    () -> Desk.open(file, Clock.systemUTC(), "test", 50).meters());
            assertTrue(failure.getMessage().contains("locked"), failure.getMessage());
        }
    }

    @Test
    void whatIsNoDatabaseIsSaidToBeNone() throws Exception {
        Path file = folder.resolve("ledger.db");
        try (TestDesk desk = new TestDesk(folder)) {
            desk.add(Utility.GAS, false,
                    TestDesk.key(TestDesk.GROUP, EncryptionAlgorithm.EA07));
        }
        Files.write(file, "this is no database at all, but a text of some length".getBytes());
        StorageFailure failure = assertThrows(StorageFailure.class,
                () -> Desk.open(file, Clock.systemUTC(), "test"));
        assertTrue(failure.getMessage().contains("no database"), failure.getMessage());
    }
}
