package org.tokenmeter.host.sms.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tokenmeter.host.sms.Purchase;

/**
 * Spreads outcomes over tables, page by page, and does the checks that look back: whether a token
 * was there before, and whether the price of a unit jumps.
 */
public final class Tables {
    private final TokenMemory tokens = new TokenMemory();
    private final PriceMemory prices = new PriceMemory();
    private final Totals totals = new Totals();
    private final List<Table> tables;

    /** Fills these tables. */
    public Tables(List<? extends Table> tables) {
        this.tables = List.copyOf(tables);
    }

    /** Something that grows page by page; its owner closes it. */
    public interface Table {
        /** Prepares what a page adds. Called on any thread, for several pages at once. */
        Addition prepare(Page page);
    }

    /** What a page adds to a table. */
    public interface Addition {
        /** Adds it; called for one page at a time, in their order. */
        void add() throws IOException;
    }

    /** What was counted up to now. */
    public Totals totals() {
        return totals;
    }

    /** Counts, and looks back. Called for one batch at a time, in their order. */
    Page look(Sales sales) {
        sales.outcomes().forEach(totals::add);
        tokens.fetch(sales.tokens());
        prices.fetch(sales.meters());
        List<CreditRow> credits = new ArrayList<>(sales.sales().size());
        for (int i = 0; i < sales.tokens().length; i++) {
            CreditRow row = row(sales.sales().get(i), sales.tokens()[i], sales.meters()[i]);
            totals.add(row);
            credits.add(row);
        }
        return new Page(sales.outcomes(), credits);
    }

    private CreditRow row(Sales.Sale sale, long token, long meter) {
        Purchase purchase = sale.cleaned().purchase();
        boolean duplicate = tokens.isKnown(token);
        String jump = sale.isMain() && !duplicate
                ? prices.jump(meter, purchase.amount(), purchase.units()) : "";
        return new CreditRow(sale.cleaned().message(), purchase, sale.token(), sale.isMain(),
                duplicate, jump);
    }

    /** What a page adds to the tables. Called on any thread, for several pages at once. */
    List<Addition> prepare(Page page) {
        List<Addition> additions = new ArrayList<>(tables.size());
        for (Table table : tables) {
            additions.add(table.prepare(page));
        }
        return additions;
    }
}
