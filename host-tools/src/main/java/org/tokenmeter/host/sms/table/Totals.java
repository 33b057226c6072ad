package org.tokenmeter.host.sms.table;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.tokenmeter.host.sms.FoundToken;
import org.tokenmeter.host.sms.JsonText;
import org.tokenmeter.host.sms.Outcome;

/** What a run counted. messages = cleaned + ignored + rejected, always. */
public final class Totals {
    /** Reasons that are counted by name; those beyond are counted together. */
    private static final int REASONS = 100;
    private static final String OTHER = "other reasons";

    private final Map<String, BigDecimal> amounts = new HashMap<>();
    private final Map<String, Long> ignoredReasons = new TreeMap<>();
    private final Map<String, Long> rejectedReasons = new TreeMap<>();
    private BigDecimal units = new BigDecimal("0.00");
    private long messages;
    private long cleaned;
    private long ignored;
    private long rejected;
    private long creditTokens;
    private long keyChangeTokens;
    private long duplicates;

    void add(Outcome outcome) {
        messages++;
        if (outcome instanceof Outcome.Cleaned done) {
            cleaned++;
            for (FoundToken token : done.purchase().tokens()) {
                keyChangeTokens += token.role().isKeyChange() ? 1 : 0;
            }
        } else if (outcome instanceof Outcome.Ignored other) {
            ignored++;
            count(ignoredReasons, other.reason());
        } else if (outcome instanceof Outcome.Rejected other) {
            rejected++;
            count(rejectedReasons, other.reason());
        }
    }

    private static void count(Map<String, Long> reasons, String reason) {
        boolean named = reasons.containsKey(reason) || reasons.size() < REASONS;
        reasons.merge(named ? reason : OTHER, 1L, Long::sum);
    }

    void add(CreditRow row) {
        creditTokens++;
        duplicates += row.duplicate() ? 1 : 0;
        if (row.amount() != null) {
            String currency = row.purchase().currency();
            amounts.merge(currency == null ? "" : currency, row.amount(), BigDecimal::add);
        }
        if (row.units() != null) {
            units = units.add(row.units());
        }
    }

    /** Messages that were rejected. */
    public long rejected() {
        return rejected;
    }

    /** All messages. */
    public long messages() {
        return messages;
    }

    /** Why messages were rejected, and how many for each reason. */
    public Map<String, Long> rejectedReasons() {
        return rejectedReasons;
    }

    /** The counts as one JSON object; no amount where several currencies can not be added. */
    public String json() {
        JsonText json = new JsonText().number("messages", messages).number("cleaned", cleaned)
                .number("ignored", ignored).number("rejected", rejected)
                .number("creditTokens", creditTokens).number("keyChangeTokens", keyChangeTokens)
                .text("amount", amount()).text("units", units.toPlainString())
                .number("duplicates", duplicates);
        JsonText each = new JsonText();
        new TreeMap<>(amounts).forEach((code, sum) -> each.text(code, cents(sum)));
        json.raw("amounts", each.toString());
        return json.raw("ignoredReasons", counts(ignoredReasons))
                .raw("rejectedReasons", counts(rejectedReasons)).toString();
    }

    private String amount() {
        return switch (amounts.size()) {
            case 0 -> "0.00";
            case 1 -> cents(amounts.values().iterator().next());
            default -> null;
        };
    }

    private static String cents(BigDecimal sum) {
        return sum.scale() < 2 ? sum.setScale(2).toPlainString() : sum.toPlainString();
    }

    private static String counts(Map<String, Long> reasons) {
        JsonText json = new JsonText();
        reasons.forEach(json::number);
        return json.toString();
    }
}
