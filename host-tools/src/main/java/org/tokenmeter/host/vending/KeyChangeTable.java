package org.tokenmeter.host.vending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.tokenmeter.host.keys.MeterPan;

/** Key changes: a meter has at most one that is open. */
final class KeyChangeTable {
    static final String OPEN = "open";
    static final String CONFIRMED = "confirmed";
    static final String CANCELLED = "cancelled";

    private KeyChangeTable() {
    }

    /** A change by its request id, and what it leads to. */
    record Change(long line, String request, String state, MeterKey target) {
    }

    static Optional<Change> open(Statements sql, MeterPan pan) throws SQLException {
        return ofMeter(sql, pan).stream().filter(c -> c.state().equals(OPEN)).findFirst();
    }

    static List<Change> ofMeter(Statements sql, MeterPan pan) throws SQLException {
        return sql.all("SELECT line, request, state, " + MeterTable.keyColumns()
                + " FROM key_change WHERE pan = ? ORDER BY line", KeyChangeTable::read,
                pan.digits());
    }

    private static Change read(ResultSet row) throws SQLException {
        return new Change(row.getLong(1), row.getString(2), row.getString(3),
                MeterTable.key(row, 4));
    }

    static void add(Statements sql, long line, String request, MeterPan pan, MeterKey key)
            throws SQLException {
        sql.update("INSERT INTO key_change (line, request, pan, state, "
                + MeterTable.keyColumns() + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", line,
                request, pan.digits(), OPEN,
                key.sgc().digits(), key.ti().digits(), key.krn().number(), key.keyType().code(),
                key.ea().code(), key.baseDate().code(), key.ken());
    }

    static void close(Statements sql, long line, String state) throws SQLException {
        sql.update("UPDATE key_change SET state = ? WHERE line = ?", state, line);
    }
}
