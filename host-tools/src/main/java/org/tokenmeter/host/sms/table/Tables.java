package org.tokenmeter.host.sms.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tokenmeter.host.sms.FoundToken;
import org.tokenmeter.host.sms.Outcome;
import org.tokenmeter.host.sms.Purchase;
import org.tokenmeter.host.sms.TokenRole;

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
    Page look(List<Outcome> outcomes) {
        List<CreditRow> credits = new ArrayList<>(outcomes.size());
        fetch(outcomes);
        for (Outcome outcome : outcomes) {
            totals.add(outcome);
            if (outcome instanceof Outcome.Cleaned cleaned) {
                addRows(cleaned, credits);
            }
        }
        credits.forEach(totals::add);
        return new Page(outcomes, credits);
    }

    private void fetch(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Cleaned cleaned) {
                cleaned.purchase().tokens().forEach(tokens::fetch);
                prices.fetch(cleaned.purchase().meter());
            }
        }
    }

    private void addRows(Outcome.Cleaned cleaned, List<CreditRow> credits) {
        Purchase purchase = cleaned.purchase();
        FoundToken main = main(purchase.tokens());
        for (FoundToken token : purchase.tokens()) {
            if (token.givesCredit()) {
                boolean duplicate = tokens.isKnown(token);
                String jump = token == main && !duplicate ? prices.jump(purchase.meter(),
                        purchase.amount(), purchase.units()) : "";
                credits.add(new CreditRow(cleaned.message(), purchase, token, token == main,
                        duplicate, jump));
            }
        }
    }

    private static FoundToken main(List<FoundToken> tokens) {
        FoundToken main = null;
        for (FoundToken token : tokens) {
            if (token.role() == TokenRole.CREDIT) {
                return token;
            }
            main = main == null && token.givesCredit() ? token : main;
        }
        return main;
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
