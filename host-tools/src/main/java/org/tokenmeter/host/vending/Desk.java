package org.tokenmeter.host.vending;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.keys.VendingKeyEntry;
import org.tokenmeter.host.text.Refusal;
import org.tokenmeter.host.token.TokenText;

/**
 * The books of a vending desk, in one file: which meters and tariffs there are, what was given out
 * and who did what. Several threads and processes may use it at once.
 */
public final class Desk implements AutoCloseable {
    private final LedgerDatabase database;
    private final Clock clock;
    private final String operator;

    private Desk(LedgerDatabase database, Clock clock, String operator) {
        this.database = database;
        this.clock = clock;
        this.operator = operator;
    }

    /**
     * Opens the books, which are made when there are none.
     *
     * @param clock says the time and, by its zone, the civil time
     * @param operator who is at the desk: what the audit trail calls them
     */
    public static Desk open(Path file, Clock clock, String operator) {
        return new Desk(LedgerDatabase.open(file), clock, operator);
    }

    static Desk open(Path file, Clock clock, String operator, int lockedMillis) {
        return new Desk(LedgerDatabase.open(file, lockedMillis), clock, operator);
    }

    /** One transaction: all of it is on the disk afterwards, or nothing. */
    <T> T transact(Books.Work<T> work) {
        return database.transact(sql -> {
            Books books = Books.of(sql, clock, operator);
            T result = work.run(books);
            books.audit().finish();
            return result;
        });
    }

    /** Takes a meter into the registry. */
    public void add(Meter meter) {
        transact(books -> {
            if (MeterTable.find(books.sql(), meter.pan()).isPresent()) {
                throw new Refusal("meter " + meter.pan() + " is in the registry already",
                        "sts meters show " + meter.pan() + " shows it");
            }
            requireTariff(books, meter);
            MeterTable.add(books.sql(), meter);
            noteMeter(books, "meter-added", meter);
            return null;
        });
    }

    /** Puts a meter in the place of the one of its number. */
    public void change(Meter meter) {
        transact(books -> {
            MeterTable.get(books.sql(), meter.pan());
            requireTariff(books, meter);
            MeterTable.update(books.sql(), meter);
            noteMeter(books, "meter-changed", meter);
            return null;
        });
    }

    private static void requireTariff(Books books, Meter meter) throws SQLException {
        if (meter.tariff().isPresent()) {
            TariffTable.get(books.sql(), meter.tariff().get());
        }
    }

    /** Writes down that a meter of the registry was made, and holds the key that stands there. */
    public void noteProvisioned(MeterPan pan) {
        transact(books -> {
            noteMeter(books, "meter-provisioned", MeterTable.get(books.sql(), pan));
            return null;
        });
    }

    static void noteMeter(Books books, String event, Meter meter) throws SQLException {
        books.audit().add(event, meter.pan().digits(), meter.key().label() + " TI "
                + meter.key().ti() + " KEN " + meter.key().ken() + ", "
                + AuditVerification.DIGEST + MeterTable.digest(meter));
    }

    /** The meter of a number. */
    public Meter meter(MeterPan pan) {
        return transact(books -> MeterTable.get(books.sql(), pan));
    }

    /** What a meter's customer owes now, in the tariff's currency. */
    public BigDecimal owed(Meter meter) {
        return meter.debt().signum() == 0 ? meter.debt()
                : transact(books -> AccountTable.openDebt(books.sql(), meter));
    }

    /** Every meter, by number. */
    public List<Meter> meters() {
        return transact(books -> MeterTable.all(books.sql()));
    }

    /** Makes a tariff, or changes the one of its name. */
    public void set(Tariff tariff) {
        transact(books -> {
            TariffTable.set(books.sql(), tariff);
            books.audit().add("tariff-set", tariff.name(),
                    AuditVerification.DIGEST + TariffTable.digest(tariff));
            return null;
        });
    }

    /** The tariff of a name. */
    public Tariff tariff(String name) {
        return transact(books -> TariffTable.get(books.sql(), name));
    }

    /** Every tariff, by name. */
    public List<Tariff> tariffs() {
        return transact(books -> TariffTable.all(books.sql()));
    }

    /** What was given out under a request id. */
    public Issue issue(String request) {
        return transact(books -> get(books, request));
    }

    static Issue get(Books books, String request) throws SQLException {
        return IssueTable.find(books.sql(), request).orElseThrow(() -> new Refusal(
                "nothing was given out under this request id",
                "sts meters show METER lists the requests of a meter"));
    }

    /** All that a meter got, the newest first. */
    public List<Issue> issues(MeterPan pan) {
        return transact(books -> IssueTable.ofMeter(books.sql(), pan));
    }

    /** What a meter's token was given out for, if this desk gave it out. */
    public Optional<Issue> issueOf(MeterPan pan, TokenText token) {
        return transact(books -> IssueTable.ofToken(books.sql(), pan, token));
    }

    /** What a meter shall have after its open key change, if there is one. */
    public Optional<MeterKey> openKeyChange(MeterPan pan) {
        return transact(books -> KeyChangeTable.open(books.sql(), pan)
                .map(KeyChangeTable.Change::target));
    }

    /** The reason for which a request was reversed, if it was. */
    public Optional<String> reversal(String request) {
        return transact(books -> books.sql().first(
                "SELECT reason FROM reversal WHERE request = ?", row -> row.getString(1),
                request));
    }

    /** Writes down that something was done with a vending key. */
    public void noteKey(String event, VendingKeyEntry entry) {
        transact(books -> books.audit().add(event, entry.label().sgc().digits(),
                Books.named(entry)));
    }

    /**
     * Checks the audit trail and all that it vouches for.
     *
     * @param earlier a last hash that was kept elsewhere
     */
    public AuditVerification verify(Optional<String> earlier) {
        return transact(books -> AuditVerification.of(books.sql(), earlier));
    }

    @Override
    public void close() {
        database.close();
    }
}
