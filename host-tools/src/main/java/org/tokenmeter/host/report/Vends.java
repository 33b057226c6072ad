package org.tokenmeter.host.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tokenmeter.host.sms.Purchase;
import org.tokenmeter.host.sms.table.CreditRow;
import org.tokenmeter.host.sms.table.Page;
import org.tokenmeter.host.sms.table.Tables;

/** Collects what was bought, and counts what no chart can show. */
public final class Vends implements Tables.Table {
    private static final Comparator<Vend> BY_TIME = Comparator.comparing(Vend::time);

    private final List<Vend> vends = new ArrayList<>();
    private int duplicates;
    private int timeless;
    private int empty;

    @Override
    public Tables.Addition prepare(Page page) {
        return () -> page.credits().forEach(this::add);
    }

    private void add(CreditRow row) {
        if (row.duplicate()) {
            duplicates++;
        } else if (row.time() == null) {
            timeless++;
        } else if (row.units() == null && row.amount() == null) {
            empty++;
        } else {
            vends.add(vend(row));
        }
    }

    private static Vend vend(CreditRow row) {
        Purchase purchase = row.purchase();
        boolean main = row.isMain();
        return new Vend(purchase.meter() == null ? "" : purchase.meter(), row.time(),
                purchase.currency() == null ? "" : purchase.currency(), row.units(), row.amount(),
                main ? purchase.tokenAmount() : null, main ? purchase.otherCharges() : null,
                main ? purchase.cost() : null, main ? purchase.charges() : Map.of(),
                main ? purchase.debt() : null);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return vends.isEmpty();
    }

    /** Purchases of each currency, each in the order of time; the most used currency first. */
    Map<String, List<Vend>> byCurrency() {
        Map<String, List<Vend>> groups = new LinkedHashMap<>();
        vends.stream().sorted(BY_TIME).forEach(vend ->
                groups.computeIfAbsent(vend.currency(), any -> new ArrayList<>()).add(vend));
        Map<String, List<Vend>> ordered = new LinkedHashMap<>();
        groups.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    /** What is left out, in words; empty where nothing is. */
    public List<String> leftOut() {
        List<String> words = new ArrayList<>();
        note(words, duplicates, "came a second time");
        note(words, timeless, "without a time");
        note(words, empty, "without units and amount");
        return words;
    }

    private static void note(List<String> words, int count, String what) {
        if (count > 0) {
            words.add(count + (count == 1 ? " token " : " tokens ") + what);
        }
    }
}
