package org.tokenmeter.host.vending;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** What purchases add to a customer's account; a reversed one counts no more. */
final class AccountTable {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");
    private static final String VALID =
            " AND request NOT IN (SELECT request FROM reversal)";

    private AccountTable() {
    }

    static Account of(Statements sql, Meter meter, LocalDateTime now) throws SQLException {
        Account[] account = {Account.NEW};
        sql.each("SELECT units, free_units, fixed_charge FROM monthly"
                + " WHERE pan = ? AND bought_in = ?" + VALID, row -> account[0] = new Account(
                account[0].boughtUnits().add(new BigDecimal(row.getString(1))),
                account[0].freeUnits().add(new BigDecimal(row.getString(2))),
                account[0].fixedCharge().add(new BigDecimal(row.getString(3))),
                BigDecimal.ZERO), meter.pan().digits(), MONTH.format(now));
        return new Account(account[0].boughtUnits(), account[0].freeUnits(),
                account[0].fixedCharge(), openDebt(sql, meter));
    }

    static BigDecimal openDebt(Statements sql, Meter meter) throws SQLException {
        if (meter.debt().signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal[] paid = {BigDecimal.ZERO};
        sql.each("SELECT debt FROM monthly WHERE pan = ?" + VALID,
                row -> paid[0] = paid[0].add(new BigDecimal(row.getString(1))),
                meter.pan().digits());
        return meter.debt().subtract(paid[0]).max(BigDecimal.ZERO);
    }

    static void add(Statements sql, Issue issue, Charge charge) throws SQLException {
        sql.update("INSERT INTO monthly (pan, bought_in, request, units, free_units,"
                + " fixed_charge, debt) VALUES (?, ?, ?, ?, ?, ?, ?)", issue.pan().digits(),
                MONTH.format(issue.issued()), issue.request(), charge.bought().toPlainString(),
                charge.free().toPlainString(), charge.fixed().toPlainString(),
                charge.debt().toPlainString());
    }
}
