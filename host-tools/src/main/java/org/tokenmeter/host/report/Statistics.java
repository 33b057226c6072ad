package org.tokenmeter.host.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of a group in words, exact where they are sums. */
final class Statistics {
    private static final int CENTS = 2;

    private final Group group;

    Statistics(Group group) {
        this.group = group;
    }

    /** Each figure by its name, in the order of reading. */
    Map<String, String> figures() {
        List<Vend> vends = group.vends();
        BigDecimal amount = group.sum(Vend::amount);
        BigDecimal units = group.sum(Vend::units);
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("Purchases", Integer.toString(vends.size()));
        figures.put("Total spent", money(amount));
        figures.put("Total units", number(units) + " kWh");
        figures.put("Mean amount", money(mean(amount,
                vends.stream().filter(Vend::hasAmount).count())));
        figures.put("Mean units", number(mean(units,
                vends.stream().filter(Vend::hasUnits).count())) + " kWh");
        figures.put("Cost of a unit", price());
        figures.put("First purchase", vends.get(0).time().toLocalDate().toString());
        figures.put("Last purchase", vends.get(vends.size() - 1).time().toLocalDate().toString());
        return figures;
    }

    /** Only purchases that say both count: others would make units look cheap or dear. */
    private String price() {
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal units = BigDecimal.ZERO;
        for (Vend vend : group.vends()) {
            if (vend.hasPrice()) {
                amount = amount.add(vend.amount());
                units = units.add(vend.units());
            }
        }
        return units.signum() == 0 ? "not known"
                : money(amount.divide(units, CENTS, RoundingMode.HALF_UP));
    }

    private static BigDecimal mean(BigDecimal sum, long count) {
        return count == 0 ? BigDecimal.ZERO
                : sum.divide(BigDecimal.valueOf(count), CENTS, RoundingMode.HALF_UP);
    }

    private String money(BigDecimal sum) {
        return (group.currency().isEmpty() ? "" : group.currency() + " ") + number(sum);
    }

    private static String number(BigDecimal number) {
        return String.format(Locale.ENGLISH, "%,.2f", number);
    }

    /** One figure a line. */
    String text() {
        StringBuilder text = new StringBuilder();
        figures().forEach((name, value) ->
                text.append(name).append(": ").append(value).append('\n'));
        return text.toString();
    }
}
