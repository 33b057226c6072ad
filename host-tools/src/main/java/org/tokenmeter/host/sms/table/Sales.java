package org.tokenmeter.host.sms.table;

import java.util.ArrayList;
import java.util.List;
import org.tokenmeter.host.sms.FoundToken;
import org.tokenmeter.host.sms.Outcome;
import org.tokenmeter.host.sms.TokenRole;

/**
 * The credit tokens of a batch, in their order.
 *
 * @param outcomes what became of the messages of the batch
 * @param tokens the numbers by which these tokens are remembered
 * @param meters the numbers by which the meters of these tokens are remembered
 */
record Sales(List<Outcome> outcomes, List<Sale> sales, long[] tokens, long[] meters) {
    /**
     * A credit token.
     *
     * @param isMain whether the amounts of its message belong to it
     */
    record Sale(Outcome.Cleaned cleaned, FoundToken token, boolean isMain) {
    }

    static Sales of(List<Outcome> outcomes) {
        List<Sale> sales = new ArrayList<>(outcomes.size());
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Cleaned cleaned) {
                add(cleaned, sales);
            }
        }
        long[] tokens = new long[sales.size()];
        long[] meters = new long[sales.size()];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = TokenMemory.number(sales.get(i).token());
            meters[i] = PriceMemory.number(sales.get(i).cleaned().purchase().meter());
        }
        return new Sales(outcomes, sales, tokens, meters);
    }

    private static void add(Outcome.Cleaned cleaned, List<Sale> sales) {
        List<FoundToken> tokens = cleaned.purchase().tokens();
        FoundToken main = main(tokens);
        for (FoundToken token : tokens) {
            if (token.givesCredit()) {
                sales.add(new Sale(cleaned, token, token == main));
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
}
