package org.tokenmeter.host.vending;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a check of the whole audit trail found.
 *
 * @param lines how many lines there are
 * @param head the hash of the last one
 * @param findings what is wrong, in words, the first twenty; empty when all is well
 */
public record AuditVerification(long lines, String head, List<String> findings) {
    /** What stands before a hash in a line's detail. */
    static final String DIGEST = "sha256 ";

    /** Checks everything; an earlier last hash, kept elsewhere, must be part of the chain. */
    static AuditVerification of(Statements sql, Optional<String> earlier) throws SQLException {
        return new Check(sql, earlier).run();
    }

    /** One run of the check; its memory grows with the registry, not with the ledger. */
    private static final class Check {
        private static final int MOST_FINDINGS = 20;

        private final Statements sql;
        private final Optional<String> earlier;
        private final List<String> findings = new ArrayList<>();
        /** By meter and tariff: the hash that the last line about it vouches for. */
        private final Map<String, String> vouched = new HashMap<>();
        private String previous = AuditTrail.START;
        private long lines;
        private boolean continues;

        Check(Statements sql, Optional<String> earlier) {
            this.sql = sql;
            this.earlier = earlier;
        }

        AuditVerification run() throws SQLException {
            sql.each("SELECT line, written, operator, event, subject, detail, hash FROM audit"
                    + " ORDER BY line", row -> take(new AuditTrail.Line(row.getLong(1),
                    row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                    row.getString(6)), row.getString(7)));
            compareEnd();
            compareIssues();
            compareReversals();
            compareRegistry();
            return new AuditVerification(lines, previous, List.copyOf(findings));
        }

        private void take(AuditTrail.Line line, String hash) {
            if (line.number() != lines + 1) {
                found("line " + (lines + 1) + " is missing");
            }
            if (!line.hashAfter(previous).equals(hash)) {
                found("line " + line.number() + " was changed, or the line before it");
            }
            lines = line.number();
            previous = hash;
            continues |= earlier.filter(hash::equals).isPresent();
            if (line.event().startsWith("meter-") || line.event().startsWith("tariff-")) {
                vouched.put(line.event().split("-")[0] + " " + line.subject(), line.detail());
            }
        }

        private static String vouchedBy(String detail) {
            return detail.substring(detail.lastIndexOf(DIGEST) + DIGEST.length());
        }

        private void compareEnd() throws SQLException {
            AuditTrail.Head head = AuditTrail.last(sql);
            if (head.line() != lines || !head.hash().equals(previous)) {
                found("the trail ends at line " + lines + ", but line " + head.line()
                        + " was the last one written");
            }
            if (earlier.isPresent() && !continues) {
                found("the trail does not go through the hash that was kept");
            }
        }

        private void compareIssues() throws SQLException {
            sql.each("SELECT " + IssueTable.columns() + ", detail FROM issue"
                    + " LEFT JOIN audit ON audit.line = issue.line AND subject = request"
                    + " AND event = kind", row -> {
                Issue issue = IssueTable.read(row);
                compare(issue.kind() + " " + issue.request(), row.getString(12), issue.digest());
            });
            sql.each("SELECT event, subject FROM audit WHERE event IN (?, ?, ?)"
                    + " AND line NOT IN (SELECT line FROM issue)", row -> found(row.getString(1)
                    + " " + row.getString(2) + " was taken out of the books"),
                    Issue.VEND, Issue.MANAGE, Issue.KEY_CHANGE);
        }

        private void compareReversals() throws SQLException {
            sql.each("SELECT request, reversed, reason, detail FROM reversal"
                    + " LEFT JOIN audit ON audit.line = reversal.line AND subject = request",
                    row -> compare("reversal " + row.getString(1), row.getString(4),
                            AuditTrail.digest(row.getString(1), row.getString(2),
                                    row.getString(3))));
            sql.each("SELECT subject FROM audit WHERE event = ?"
                    + " AND line NOT IN (SELECT line FROM reversal)", row -> found("reversal "
                    + row.getString(1) + " was taken out of the books"), Issue.REVERSAL);
        }

        private void compareRegistry() throws SQLException {
            for (Meter meter : MeterTable.all(sql)) {
                String name = "meter " + meter.pan();
                compare(name, vouched.remove(name), MeterTable.digest(meter));
            }
            for (Tariff tariff : TariffTable.all(sql)) {
                String name = "tariff " + tariff.name();
                compare(name, vouched.remove(name), TariffTable.digest(tariff));
            }
            vouched.keySet().forEach(name -> found(name + " was taken out of the books"));
        }

        private void compare(String name, String detail, String digest) {
            if (detail == null) {
                found(name + " is in the books, but no line of the trail tells of it");
            } else if (!vouchedBy(detail).equals(digest)) {
                found(name + " was changed in the books");
            }
        }

        private void found(String finding) {
            if (findings.size() < MOST_FINDINGS) {
                findings.add(finding);
            }
        }
    }
}
