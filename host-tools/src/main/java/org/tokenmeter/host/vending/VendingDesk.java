package org.tokenmeter.host.vending;

import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Refusal;

/**
 * Gives out tokens: each is minted and written down in one transaction, and leaves it only once
 * that is on the disk. So nothing is minted that is not in the ledger, and nothing stands there
 * that was not minted.
 */
public final class VendingDesk {
    private static final int LONGEST_REASON = 200;

    private final Desk desk;
    private final Mint mint;

    /**
     * @param desk open books, which whoever opened them closes
     * @param mint the keys
     */
    public VendingDesk(Desk desk, Mint mint) {
        this.desk = desk;
        this.mint = mint;
    }

    /** Gives out what an order asks for, or what was given out under the request's id before. */
    public Issue issue(Request request, Order order) {
        return desk.transact(books -> issue(books, request, order));
    }

    Issue issue(Books books, Request request, Order order) throws SQLException {
        Optional<Issue> before = IssueTable.find(books.sql(), request.id());
        return before.isPresent()
                ? before.get().requireSame(request.pan(), order)
                : issueNew(books, request, MeterTable.get(books.sql(), request.pan()), order);
    }

    /** The same for an id that is known to be new. */
    Issue issueNew(Books books, Request request, Meter meter, Order order)
            throws SQLException {
        request.requireGroup(meter);
        Job job = new Job(books, mint, request, meter, order, request.issued()
                .map(at -> at.truncatedTo(ChronoUnit.MINUTES)).orElse(books.now()));
        return issue(job, order);
    }

    private static Issue issue(Job job, Order order) throws SQLException {
        if (order instanceof Order.Units units) {
            return Crediting.units(job, units.units());
        }
        if (order instanceof Order.Money money) {
            return Crediting.money(job, money.money());
        }
        if (order instanceof Order.Manage manage) {
            return job.identified(Issue.MANAGE,
                    manage.action().token(job.meter(), manage.field()), Optional.empty(),
                    Optional.empty(), manage.action().described(job.meter(), manage.field()));
        }
        return KeyChanging.issue(job, (Order.ChangeKey) order);
    }

    /** The meter took a key change: from now on the registry has its new key. */
    public static Meter confirm(Desk desk, MeterPan pan) {
        return desk.transact(books -> {
            KeyChangeTable.Change change = open(books, pan);
            Meter meter = MeterTable.get(books.sql(), pan).with(change.target());
            MeterTable.update(books.sql(), meter);
            KeyChangeTable.close(books.sql(), change.line(), KeyChangeTable.CONFIRMED);
            Desk.noteMeter(books, "meter-key-confirmed", meter);
            return meter;
        });
    }

    /** A key change that the meter never took: the registry stays, and another may follow. */
    public static Meter cancel(Desk desk, MeterPan pan) {
        return desk.transact(books -> {
            KeyChangeTable.Change change = open(books, pan);
            KeyChangeTable.close(books.sql(), change.line(), KeyChangeTable.CANCELLED);
            Meter meter = MeterTable.get(books.sql(), pan);
            Desk.noteMeter(books, "meter-key-cancelled", meter);
            return meter;
        });
    }

    private static KeyChangeTable.Change open(Books books, MeterPan pan) throws SQLException {
        MeterTable.get(books.sql(), pan);
        return KeyChangeTable.open(books.sql(), pan).orElseThrow(() -> new Refusal(
                "meter " + pan + " has no open key change", "sts key-change " + pan
                + " makes its tokens"));
    }

    /** Writes down that credit was taken back; its token can not be. */
    public static void reverse(Desk desk, String request, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new BadValue("the reason is missing or too long",
                    "up to " + LONGEST_REASON + " characters");
        }
        desk.transact(books -> {
            Issue issue = Desk.get(books, request);
            if (!issue.kind().equals(Issue.VEND)) {
                throw new Refusal("request " + request + " is no credit: it can not be reversed",
                        "only what sts vend gave out is reversed");
            }
            if (books.sql().first("SELECT reason FROM reversal WHERE request = ?",
                    row -> row.getString(1), request).isPresent()) {
                throw new Refusal("request " + request + " is reversed already",
                        "sts vend reprint " + request + " shows why");
            }
            String at = books.now().toString();
            long line = books.audit().add(Issue.REVERSAL, request, reason + ", "
                    + AuditVerification.DIGEST + AuditTrail.digest(request, at, reason));
            books.sql().update("INSERT INTO reversal (request, reversed, reason, line)"
                    + " VALUES (?, ?, ?, ?)", request, at, reason, line);
            return null;
        });
    }
}
