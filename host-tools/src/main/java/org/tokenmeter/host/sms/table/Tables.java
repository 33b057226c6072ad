package org.tokenmeter.host.sms.table;

import java.io.IOException;
import java.util.List;
import org.tokenmeter.host.sms.FoundToken;
import org.tokenmeter.host.sms.Outcome;
import org.tokenmeter.host.sms.Purchase;
import org.tokenmeter.host.sms.TokenRole;

/**
 * Spreads outcomes over tables, in their order, and does the checks that look back: whether a token
 * was there before, and whether the price of a unit jumps.
 */
public final class Tables implements CleaningRun.Sink {
    private final TokenMemory tokens = new TokenMemory();
    private final PriceMemory prices = new PriceMemory();
    private final Totals totals = new Totals();
    private final List<Table> tables;

    /** Writes to these tables. */
    public Tables(List<Table> tables) {
        this.tables = tables;
    }

    /** A file that is written row by row; its owner closes it. */
    public interface Table {
        /** Takes what became of a message. */
        default void outcome(Outcome outcome) throws IOException {
        }

        /** Takes a credit token, behind the outcome of its message. */
        default void credit(CreditRow row) throws IOException {
        }
    }

    /** What was counted up to now. */
    public Totals totals() {
        return totals;
    }

    @Override
    public void accept(Outcome outcome) throws IOException {
        totals.add(outcome);
        for (Table table : tables) {
            table.outcome(outcome);
        }
        if (outcome instanceof Outcome.Cleaned cleaned) {
            rows(cleaned);
        }
    }

    private void rows(Outcome.Cleaned cleaned) throws IOException {
        Purchase purchase = cleaned.purchase();
        FoundToken main = main(purchase.tokens());
        for (FoundToken token : purchase.tokens()) {
            if (token.givesCredit()) {
                boolean duplicate = tokens.isKnown(token.digits());
                String jump = token == main && !duplicate ? prices.jump(purchase.meter(),
                        purchase.amount(), purchase.units()) : "";
                row(new CreditRow(cleaned.message(), purchase, token, token == main, duplicate,
                        jump));
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

    private void row(CreditRow row) throws IOException {
        totals.add(row);
        for (Table table : tables) {
            table.credit(row);
        }
    }
}
