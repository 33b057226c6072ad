package org.tokenmeter.host.vending;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.tokenmeter.host.text.Refusal;

/**
 * The chain of hashes over everything that was done: lines are only added, and each one's hash
 * covers the line before it.
 *
 * <pre>
 *   hash(n) = SHA-256( hash(n - 1) | n | written | operator | event | subject | detail )
 * </pre>
 *
 * Each text stands behind its length. The last line stands in a row of its own too, so that an end
 * cut off is found.
 *
 * <p><b>Does not promise</b> anything against someone who computes the whole chain anew: keep the
 * last hash somewhere else, and hand it to the verification.
 */
final class AuditTrail {
    /** The hash before the first line. */
    static final String START = "0".repeat(64);

    /** Clocks are corrected by seconds; more than this is a clock set back. */
    private static final Duration TOLERATED = Duration.ofMinutes(2);

    private static final int LONGEST_DETAIL = 400;

    private final Statements sql;
    private final Clock clock;
    private final String operator;
    private Head head;
    private String written = "";

    AuditTrail(Statements sql, Clock clock, String operator) {
        this.sql = sql;
        this.clock = clock;
        this.operator = operator;
    }

    /** The last line. */
    record Head(long line, String written, String hash) {
    }

    /** One line, as it stands in the database. */
    record Line(long number, String written, String operator, String event, String subject,
            String detail) {
        String hashAfter(String previous) {
            return digest(previous, Long.toString(number), written, operator, event, subject,
                    detail);
        }
    }

    /** Adds a line and says its number; {@link #finish} makes it the last. */
    long add(String event, String subject, String detail) throws SQLException {
        Head last = head();
        String shown = detail.length() > LONGEST_DETAIL
                ? detail.substring(0, LONGEST_DETAIL) : detail;
        Line line = new Line(last.line() + 1, now(last), operator, event, subject, shown);
        String hash = line.hashAfter(last.hash());
        sql.update("INSERT INTO audit (line, written, operator, event, subject, detail, hash)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)", line.number(), line.written(), operator, event,
                subject, shown, hash);
        head = new Head(line.number(), line.written(), hash);
        return line.number();
    }

    /** Refuses to write anything by a clock that was set back. */
    void requireSteadyClock() throws SQLException {
        now(head());
    }

    /** All lines of a transaction are written at one moment. */
    private String now(Head last) {
        if (!written.isEmpty()) {
            return written;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant before = last.written().isEmpty() ? Instant.MIN : Instant.parse(last.written());
        if (now.plus(TOLERATED).isBefore(before)) {
            throw new Refusal("the clock was set back: it says " + now
                    + ", but the ledger was written at " + before,
                    "set the clock of this computer right; if it was wrong when the ledger was"
                    + " written, take the ledger from a backup of before");
        }
        written = now.toString();
        return written;
    }

    /** Writes down which line is the last. */
    void finish() throws SQLException {
        if (head != null) {
            sql.update("DELETE FROM audit_head");
            sql.update("INSERT INTO audit_head (line, written, hash) VALUES (?, ?, ?)",
                    head.line(), head.written(), head.hash());
        }
    }

    private Head head() throws SQLException {
        if (head == null) {
            head = last(sql);
        }
        return head;
    }

    /** What the database calls its last line. */
    static Head last(Statements sql) throws SQLException {
        return sql.first("SELECT line, written, hash FROM audit_head",
                row -> new Head(row.getLong(1), row.getString(2), row.getString(3)))
                .orElse(new Head(0, "", START));
    }

    /** SHA-256 over texts, each behind its length, in hex. */
    static String digest(String... texts) {
        MessageDigest sha = sha256();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha.update(bytes);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
