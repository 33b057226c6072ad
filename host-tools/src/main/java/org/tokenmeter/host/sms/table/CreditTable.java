package org.tokenmeter.host.sms.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.tokenmeter.host.sms.Purchase;

/** Credit tokens as CSV: seven columns that stay, then what else is known, then the checks. */
public final class CreditTable extends CsvTable {
    /** The names of the columns, in their order. */
    public static final List<String> COLUMNS = List.of("Mtr", "Token", "Units", "Amt", "TknAmt",
            "OtherCharges", "Datetime", "Currency", "Role", "Utility", "Cost", "Charges", "Debt",
            "Fee", "DatetimeFrom", "SumCheck", "MeterCheck", "Duplicate", "PriceJump",
            "Above66Bits", "Source", "Line");

    private static final int GROUP = 4;
    private static final int MOST_DECIMALS = 6;

    /** Writes the header; closing closes the stream. */
    public CreditTable(OutputStream out) throws IOException {
        super(out, COLUMNS);
    }

    @Override
    void write(Page page, CsvWriter csv) {
        String[] cells = new String[COLUMNS.size()];
        for (CreditRow row : page.credits()) {
            fill(cells, row);
            csv.writeRecord(cells);
        }
    }

    private static void fill(String[] cells, CreditRow row) {
        Purchase purchase = row.purchase();
        boolean main = row.isMain();
        cells[0] = orEmpty(purchase.meter());
        cells[1] = grouped(row.token().digits());
        cells[2] = plain(row.units());
        cells[3] = plain(row.amount());
        cells[4] = plain(main ? purchase.tokenAmount() : null);
        cells[5] = plain(main ? purchase.otherCharges() : null);
        cells[6] = stamp(row.time());
        cells[7] = orEmpty(purchase.currency());
        cells[8] = row.token().role().word();
        cells[9] = purchase.profile().name();
        cells[10] = plain(main ? purchase.cost() : null);
        cells[11] = main ? charges(purchase.charges()) : "";
        cells[12] = plain(main ? purchase.debt() : null);
        cells[13] = plain(main ? purchase.fee() : null);
        cells[14] = row.timeFrom();
        cells[15] = main ? Checks.sum(purchase) : "";
        cells[16] = Checks.meter(purchase.meter());
        cells[17] = row.duplicate() ? "yes" : "";
        cells[18] = row.priceJump();
        cells[19] = String.join(" ", purchase.tooLarge());
        cells[20] = SafeCell.of(row.message().source());
        cells[21] = Long.toString(row.message().line());
    }

    /** Five groups of four: no spreadsheet takes that for a number and rounds it. */
    static String grouped(String digits) {
        char[] grouped = new char[digits.length() + digits.length() / GROUP - 1];
        for (int i = 0, at = 0; i < digits.length(); i += GROUP, at += GROUP + 1) {
            digits.getChars(i, i + GROUP, grouped, at);
            if (i > 0) {
                grouped[at - 1] = '-';
            }
        }
        return new String(grouped);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** Both write the same up to six decimals, but toString, which most numbers take, is faster. */
    private static String plain(BigDecimal number) {
        if (number == null) {
            return "";
        }
        return number.scale() <= MOST_DECIMALS ? number.toString() : number.toPlainString();
    }

    private static String charges(Map<String, BigDecimal> charges) {
        StringBuilder text = new StringBuilder();
        charges.forEach((name, sum) -> text.append(text.isEmpty() ? "" : "; ").append(name)
                .append(' ').append(sum.toPlainString()));
        return text.toString();
    }

    /** A moment as 2023-05-06 16:49:00; empty for null. */
    static String stamp(LocalDateTime time) {
        if (time == null) {
            return "";
        }
        StringBuilder stamp = new StringBuilder(19).append(time.getYear());
        two(stamp, '-', time.getMonthValue());
        two(stamp, '-', time.getDayOfMonth());
        two(stamp, ' ', time.getHour());
        two(stamp, ':', time.getMinute());
        two(stamp, ':', time.getSecond());
        return stamp.toString();
    }

    private static void two(StringBuilder stamp, char before, int number) {
        stamp.append(before).append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
