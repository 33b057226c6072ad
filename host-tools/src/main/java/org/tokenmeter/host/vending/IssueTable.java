package org.tokenmeter.host.vending;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.sts.token.BaseDate;

/** The table of all that was given out; rows are only added. */
final class IssueTable {
    private static final String COLUMNS = "request, kind, pan, asked, issued, bdt, tid, tokens,"
            + " units, money, breakdown";

    private IssueTable() {
    }

    static Optional<Issue> find(Statements sql, String request) throws SQLException {
        return sql.first("SELECT " + COLUMNS + " FROM issue WHERE request = ?", IssueTable::read,
                request);
    }

    /** What a meter got, the newest first. */
    static List<Issue> ofMeter(Statements sql, MeterPan pan) throws SQLException {
        return sql.all("SELECT " + COLUMNS + " FROM issue WHERE pan = ? ORDER BY line DESC",
                IssueTable::read, pan.digits());
    }

    /** The issue that a token belongs to, which is one of a meter's. */
    static Optional<Issue> ofToken(Statements sql, MeterPan pan, TokenText token)
            throws SQLException {
        return ofMeter(sql, pan).stream().filter(i -> i.tokens().contains(token)).findFirst();
    }

    /** The largest TID of a meter under a base date. */
    static OptionalInt lastTid(Statements sql, MeterPan pan, BaseDate baseDate)
            throws SQLException {
        int last = sql.first("SELECT MAX(tid) FROM issue WHERE pan = ? AND bdt = ?",
                row -> row.getObject(1) == null ? -1 : row.getInt(1), pan.digits(),
                baseDate.code()).orElse(-1);
        return last < 0 ? OptionalInt.empty() : OptionalInt.of(last);
    }

    static void add(Statements sql, Issue issue, long line) throws SQLException {
        sql.update("INSERT INTO issue (" + COLUMNS + ", line)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", issue.request(), issue.kind(),
                issue.pan().digits(), issue.asked(), issue.issued().toString(),
                issue.baseDate().code(),
                issue.tid().isPresent() ? issue.tid().getAsInt() : null, issue.tokensText(),
                issue.units().map(BigDecimal::toPlainString).orElse(null),
                issue.money().map(BigDecimal::toPlainString).orElse(null),
                issue.breakdownText(), line);
    }

    /** An issue of a row that starts with its columns in their order. */
    static Issue read(ResultSet row) throws SQLException {
        return new Issue(row.getString(1), row.getString(2), new MeterPan(row.getString(3)),
                row.getString(4), LocalDateTime.parse(row.getString(5)),
                BaseDate.ofCode(row.getInt(6)),
                row.getObject(7) == null ? OptionalInt.empty() : OptionalInt.of(row.getInt(7)),
                Stream.of(row.getString(8).split(" ")).map(TokenText::new).toList(),
                Optional.ofNullable(row.getString(9)).map(BigDecimal::new),
                Optional.ofNullable(row.getString(10)).map(BigDecimal::new),
                breakdown(row.getString(11)));
    }

    static String columns() {
        return COLUMNS;
    }

    private static Map<String, String> breakdown(String text) {
        Map<String, String> breakdown = new LinkedHashMap<>();
        text.lines().map(line -> line.split("=", 2))
                .forEach(line -> breakdown.put(line[0], line[1]));
        return breakdown;
    }
}
