package org.tokenmeter.host.vending;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.tokenmeter.host.text.OwnerOnly;
import org.tokenmeter.host.text.StorageFailure;

/**
 * The database file that registry and ledger stand in.
 *
 * <p><b>Promises.</b> What {@link #transact} returned is on the disk; what it threw for is not in
 * the database. Several threads and several processes may use one file: they write in turn.
 */
public final class LedgerDatabase implements AutoCloseable {
    private static final int LOCKED_MILLIS = 10_000;
    private static final int CONSTRAINT = 19;
    private static final int MOST_TRIES = 10;

    /** Waiting writers poll the file and may starve; those of one process take turns instead. */
    private static final Map<Path, Lock> TURNS = new ConcurrentHashMap<>();

    private final Path file;
    private final Lock turn;
    private final Connection connection;
    private final Statements statements;

    private LedgerDatabase(Path file, Connection connection) {
        this.file = file;
        this.turn = TURNS.computeIfAbsent(file.toAbsolutePath().normalize(),
                path -> new ReentrantLock(true));
        this.connection = connection;
        this.statements = new Statements(connection);
    }

    /** What is done within one transaction. */
    public interface Work<T> {
        T run(Statements sql) throws SQLException;
    }

    /** Opens the database of a file, which is made when there is none. */
    public static LedgerDatabase open(Path file) {
        return open(file, LOCKED_MILLIS);
    }

    static LedgerDatabase open(Path file, int lockedMillis) {
        try {
            OwnerOnly.makeFolder(file.toAbsolutePath().getParent());
            OwnerOnly.makeFile(file);
            LedgerDatabase database = new LedgerDatabase(file,
                    DriverManager.getConnection("jdbc:sqlite:" + file, settings(lockedMillis)));
            database.migrate();
            return database;
        } catch (IOException e) {
            throw new StorageFailure("cannot make " + file,
                    "check the folder's owner and mode, and the space on the disk", e);
        } catch (SQLException e) {
            throw SqlFailure.of(file, e);
        }
    }

    /** A commit is on the disk when it returns; who writes says so at the start. */
    private static Properties settings(int lockedMillis) {
        Properties settings = new Properties();
        settings.setProperty("journal_mode", "WAL");
        settings.setProperty("synchronous", "FULL");
        settings.setProperty("transaction_mode", "IMMEDIATE");
        // The driver would ask for them after each row, and nobody reads them.
        settings.setProperty("jdbc.get_generated_keys", "false");
        settings.setProperty("busy_timeout", Integer.toString(lockedMillis));
        settings.setProperty("cache_size", "-65536");
        return settings;
    }

    private void migrate() throws SQLException {
        transact(sql -> {
            Schema.migrate(file, sql);
            return null;
        });
    }

    /**
     * Does work that is committed whole or not at all. When another writer took a number first,
     * the work is done again.
     */
    public <T> T transact(Work<T> work) {
        turn.lock();
        try {
            return inTurn(work);
        } finally {
            turn.unlock();
        }
    }

    private <T> T inTurn(Work<T> work) {
        for (int tries = 1;; tries++) {
            try {
                // Begins; a commit would begin the next one at once, and keep others out for ever.
                connection.setAutoCommit(false);
                T result = work.run(statements);
                connection.setAutoCommit(true);
                return result;
            } catch (SQLException e) {
                rollBack(e);
                if (e.getErrorCode() != CONSTRAINT || tries == MOST_TRIES) {
                    throw SqlFailure.of(file, e);
                }
            } catch (RuntimeException e) {
                rollBack(e);
                throw e;
            }
        }
    }

    /** What the database rolled back by itself, or never began, has nothing left to end. */
    private void rollBack(Exception cause) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        try {
            statements.close();
            connection.close();
        } catch (SQLException e) {
            throw SqlFailure.of(file, e);
        }
    }
}
