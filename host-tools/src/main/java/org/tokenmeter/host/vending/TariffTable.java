package org.tokenmeter.host.vending;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.tokenmeter.host.text.Refusal;

/** The table of tariffs. */
final class TariffTable {
    private static final String COLUMNS = "name, currency, blocks, fixed_charge, vat_percent,"
            + " debt_share_percent, free_units, minimum";

    private TariffTable() {
    }

    static Tariff get(Statements sql, String name) throws SQLException {
        return sql.first("SELECT " + COLUMNS + " FROM tariff WHERE name = ?", TariffTable::read,
                name).orElseThrow(() -> new Refusal("there is no such tariff",
                        "sts tariffs list shows all; sts tariffs set makes one"));
    }

    static List<Tariff> all(Statements sql) throws SQLException {
        return sql.all("SELECT " + COLUMNS + " FROM tariff ORDER BY name", TariffTable::read);
    }

    /** Puts a tariff in the place of the one of its name. */
    static void set(Statements sql, Tariff tariff) throws SQLException {
        int changed = sql.update("UPDATE tariff SET currency = ?, blocks = ?, fixed_charge = ?,"
                + " vat_percent = ?, debt_share_percent = ?, free_units = ?, minimum = ?"
                + " WHERE name = ?", tariff.currency(), tariff.blocksText(),
                tariff.fixedCharge().toPlainString(), tariff.vatPercent().toPlainString(),
                tariff.debtSharePercent().toPlainString(), tariff.freeUnits().toPlainString(),
                tariff.minimum().toPlainString(), tariff.name());
        if (changed == 0) {
            sql.update("INSERT INTO tariff (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    tariff.name(), tariff.currency(), tariff.blocksText(),
                    tariff.fixedCharge().toPlainString(), tariff.vatPercent().toPlainString(),
                    tariff.debtSharePercent().toPlainString(),
                    tariff.freeUnits().toPlainString(), tariff.minimum().toPlainString());
        }
    }

    private static Tariff read(ResultSet row) throws SQLException {
        return new Tariff(row.getString(1), row.getString(2), Tariff.parseBlocks(row.getString(3)),
                new BigDecimal(row.getString(4)), new BigDecimal(row.getString(5)),
                new BigDecimal(row.getString(6)), new BigDecimal(row.getString(7)),
                new BigDecimal(row.getString(8)));
    }

    /** The hash of a row, which the last line about it in the audit trail shows. */
    static String digest(Tariff tariff) {
        return AuditTrail.digest(tariff.name(), tariff.currency(), tariff.blocksText(),
                tariff.fixedCharge().toPlainString(), tariff.vatPercent().toPlainString(),
                tariff.debtSharePercent().toPlainString(), tariff.freeUnits().toPlainString(),
                tariff.minimum().toPlainString());
    }
}
