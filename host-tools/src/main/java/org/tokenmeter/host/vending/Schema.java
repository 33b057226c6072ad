package org.tokenmeter.host.vending;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import org.tokenmeter.host.text.Refusal;

/** The tables, in versions: each {@code schema-N.sql} leads from version N - 1 to N. */
final class Schema {
    private static final int VERSION = 1;

    private Schema() {
    }

    /** Brings a database to the version that this program knows. */
    static void migrate(Path file, Statements sql) throws SQLException {
        sql.update("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
        int version = sql.first("SELECT MAX(version) FROM schema_version", row -> row.getInt(1))
                .orElse(0);
        if (version > VERSION) {
            throw new Refusal(file + " was written by a newer version of this program: its tables"
                    + " are of version " + version + ", known are those up to " + VERSION,
                    "use the newer program");
        }
        for (int next = version + 1; next <= VERSION; next++) {
            for (String statement : script(next).split(";\\s*")) {
                sql.update(statement);
            }
            sql.update("INSERT INTO schema_version (version) VALUES (?)", next);
        }
    }

    private static String script(int version) {
        try (InputStream in = Schema.class.getResourceAsStream("schema-" + version + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
