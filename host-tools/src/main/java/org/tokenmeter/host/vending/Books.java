package org.tokenmeter.host.vending;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.tokenmeter.host.keys.VendingKeyEntry;

/**
 * Registry, ledger and audit trail within one transaction.
 *
 * @param sql the tables
 * @param audit the trail, which every change adds a line to
 * @param now the civil minute in which the transaction began
 */
record Books(Statements sql, AuditTrail audit, LocalDateTime now) {
    /** What is done with them. */
    interface Work<T> {
        T run(Books books) throws SQLException;
    }

    static Books of(Statements sql, Clock clock, String operator) {
        return new Books(sql, new AuditTrail(sql, clock, operator),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES));
    }

    /** How the trail names a key. */
    static String named(VendingKeyEntry entry) {
        return entry.label() + " check value " + entry.checkValue();
    }

    /** Writes down an issue and its line in the trail, and says which that is. */
    long add(Issue issue, VendingKeyEntry key) throws SQLException {
        long line = audit.add(issue.kind(), issue.request(), "meter " + issue.pan() + " "
                + issue.asked() + ", key " + named(key) + ", " + AuditVerification.DIGEST
                + issue.digest());
        IssueTable.add(sql, issue, line);
        return line;
    }
}
