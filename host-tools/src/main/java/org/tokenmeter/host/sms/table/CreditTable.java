package org.tokenmeter.host.sms.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tokenmeter.host.sms.Purchase;

/** Credit tokens as CSV: seven columns that stay, then what else is known, then the checks. */
public final class CreditTable extends CsvTable {
    /** The names of the columns, in their order. */
    public static final List<String> COLUMNS = List.of("Mtr", "Token", "Units", "Amt", "TknAmt",
            "OtherCharges", "Datetime", "Currency", "Role", "Utility", "Cost", "Charges", "Debt",
            "Fee", "DatetimeFrom", "SumCheck", "MeterCheck", "Duplicate", "PriceJump",
            "NoTokens", "Source", "Line");

    /** Bytes of most pages; there is more room when one is longer. */
    private static final int ROOM = 1 << 15;

    /** What was written, and can be filled again. */
    private final Queue<CsvLines> spare = new ConcurrentLinkedQueue<>();

    /** Writes the header; closing closes the stream. */
    public CreditTable(OutputStream out) throws IOException {
        super(out, COLUMNS);
    }

    @Override
    Lines lines(Page page) {
        CsvLines written = spare.poll();
        CsvLines lines = written == null ? new CsvLines(ROOM) : written;
        page.credits().forEach(row -> write(row, lines));
        return out -> {
            lines.writeTo(out);
            lines.clear();
            spare.add(lines);
        };
    }

    private static void write(CreditRow row, CsvLines cells) {
        Purchase purchase = row.purchase();
        boolean main = row.isMain();
        cells.text(orEmpty(purchase.meter()));
        cells.grouped(row.token().digits());
        cells.number(row.units());
        cells.number(row.amount());
        cells.number(main ? purchase.tokenAmount() : null);
        cells.number(main ? purchase.otherCharges() : null);
        cells.moment(row.time());
        cells.text(orEmpty(purchase.currency()));
        cells.text(row.token().role().word());
        cells.text(purchase.profile().name());
        cells.number(main ? purchase.cost() : null);
        cells.amounts(main ? purchase.charges() : Map.of());
        cells.number(main ? purchase.debt() : null);
        cells.number(main ? purchase.fee() : null);
        cells.text(row.timeFrom());
        cells.text(main ? Checks.sum(purchase) : "");
        cells.text(Checks.meter(purchase.meter()));
        cells.text(row.duplicate() ? "yes" : "");
        cells.text(row.priceJump());
        cells.text(String.join(" ", purchase.noTokens()));
        cells.text(SafeCell.of(row.message().source()));
        cells.number(row.message().line());
        cells.endLine();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
