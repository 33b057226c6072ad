package org.tokenmeter.host.cli;

import java.math.BigDecimal;
import java.util.Map;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.host.vending.Issue;
import org.tokenmeter.host.vending.Meter;

/** What was given out, as it is printed. */
final class IssueFacts {
    private IssueFacts() {
    }

    /** For people, with the token in groups; for programs, in digits. */
    static Facts of(Issue issue, Meter meter, boolean json) {
        Facts facts = new Facts()
                .with("meter", issue.pan())
                .with("request", issue.request());
        if (json) {
            facts.with("kind", issue.kind()).with("order", issue.asked());
            if (issue.tokens().size() == 1) {
                facts.with("token", issue.tokens().get(0).digits());
            }
            facts.with("tokens", issue.tokens().stream().map(TokenText::digits).toList());
        } else {
            facts.with("token", issue.tokens().stream().map(TokenText::grouped).toList());
        }
        addAmounts(facts, issue, meter, json);
        return facts.with("issued", issue.minute())
                .with("ordered", issue.minute().equals(issue.issued()) ? "" : issue.issued());
    }

    private static void addAmounts(Facts facts, Issue issue, Meter meter, boolean json) {
        issue.units().map(BigDecimal::toPlainString).ifPresent(units -> {
            facts.with("units", json ? units : units + " " + meter.utility().unit());
            if (json) {
                facts.with("unit", meter.utility().unit());
            }
        });
        if (json || issue.breakdown().isEmpty()) {
            issue.money().ifPresent(money -> facts.with("money", money.toPlainString()));
        }
        Map<String, String> breakdown = issue.breakdown();
        if (!breakdown.isEmpty()) {
            facts.with("breakdown", breakdown);
        }
        if (json && issue.tid().isPresent()) {
            facts.with("tid", issue.tid().getAsInt());
        }
    }
}
