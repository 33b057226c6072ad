package org.tokenmeter.host.vending;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SQL with its values apart, each statement prepared once. */
public final class Statements {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** What one row means. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What is done with each row. */
    interface EachRow {
        void take(ResultSet row) throws SQLException;
    }

    /** Changes rows and says how many. */
    int update(String sql, Object... values) throws SQLException {
        return statement(sql, values).executeUpdate();
    }

    /** The first row, if there is one. */
    <T> Optional<T> first(String sql, Row<T> row, Object... values) throws SQLException {
        try (ResultSet rows = statement(sql, values).executeQuery()) {
            return rows.next() ? Optional.ofNullable(row.read(rows)) : Optional.empty();
        }
    }

    /** Every row. */
    <T> List<T> all(String sql, Row<T> row, Object... values) throws SQLException {
        List<T> all = new ArrayList<>();
        each(sql, found -> all.add(row.read(found)), values);
        return all;
    }

    /** Every row, one at a time, however many there are. */
    void each(String sql, EachRow action, Object... values) throws SQLException {
        try (ResultSet rows = statement(sql, values).executeQuery()) {
            while (rows.next()) {
                action.take(rows);
            }
        }
    }

    private PreparedStatement statement(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
    }
}
