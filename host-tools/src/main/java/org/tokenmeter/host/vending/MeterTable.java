package org.tokenmeter.host.vending;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.tokenmeter.host.keys.KeyRevisionNumber;
import org.tokenmeter.host.keys.KeyType;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.keys.SupplyGroupCode;
import org.tokenmeter.host.keys.TariffIndex;
import org.tokenmeter.host.text.Refusal;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;

/** The table of meters. */
final class MeterTable {
    private static final String KEY = "sgc, ti, krn, kt, ea, bdt, ken";
    private static final String COLUMNS = "pan, utility, in_currency, " + KEY + ", tariff, debt";

    private MeterTable() {
    }

    static Optional<Meter> find(Statements sql, MeterPan pan) throws SQLException {
        return sql.first("SELECT " + COLUMNS + " FROM meter WHERE pan = ?", MeterTable::read,
                pan.digits());
    }

    static Meter get(Statements sql, MeterPan pan) throws SQLException {
        return find(sql, pan).orElseThrow(() -> new Refusal(
                "meter " + pan + " is not in the registry",
                "sts meters list shows those that are; sts meters add takes it in"));
    }

    static List<Meter> all(Statements sql) throws SQLException {
        return sql.all("SELECT " + COLUMNS + " FROM meter ORDER BY pan", MeterTable::read);
    }

    static void add(Statements sql, Meter meter) throws SQLException {
        MeterKey key = meter.key();
        sql.update("INSERT INTO meter (" + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                meter.pan().digits(), meter.utility().toString(), meter.inCurrency() ? 1 : 0,
                key.sgc().digits(), key.ti().digits(), key.krn().number(), key.keyType().code(),
                key.ea().code(), key.baseDate().code(), key.ken(), meter.tariff().orElse(null),
                meter.debt().toPlainString());
    }

    static void update(Statements sql, Meter meter) throws SQLException {
        MeterKey key = meter.key();
        sql.update("UPDATE meter SET sgc = ?, ti = ?, krn = ?, kt = ?, ea = ?, bdt = ?, ken = ?,"
                + " tariff = ?, debt = ? WHERE pan = ?", key.sgc().digits(), key.ti().digits(),
                key.krn().number(), key.keyType().code(), key.ea().code(), key.baseDate().code(),
                key.ken(), meter.tariff().orElse(null), meter.debt().toPlainString(),
                meter.pan().digits());
    }

    private static Meter read(ResultSet row) throws SQLException {
        return new Meter(new MeterPan(row.getString(1)), Utility.parse(row.getString(2)),
                row.getInt(3) != 0, key(row, 4), Optional.ofNullable(row.getString(11)),
                new BigDecimal(row.getString(12)));
    }

    /** The key's columns, from the one of this number on. */
    static MeterKey key(ResultSet row, int from) throws SQLException {
        return new MeterKey(new SupplyGroupCode(row.getString(from)),
                new TariffIndex(row.getString(from + 1)),
                new KeyRevisionNumber(row.getInt(from + 2)),
                KeyType.parse(row.getString(from + 3)),
                EncryptionAlgorithm.ofCode(row.getInt(from + 4)),
                BaseDate.ofCode(row.getInt(from + 5)), row.getInt(from + 6));
    }

    static String keyColumns() {
        return KEY;
    }

    /** The hash of a row, which the last line about it in the audit trail shows. */
    static String digest(Meter meter) {
        return AuditTrail.digest(meter.pan().digits(), meter.utility().toString(),
                Boolean.toString(meter.inCurrency()), meter.key().label().toString(),
                meter.key().ti().digits(), Integer.toString(meter.key().ken()),
                meter.tariff().orElse(""), meter.debt().toPlainString());
    }
}
