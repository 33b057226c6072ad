package org.tokenmeter.host.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The numbers behind the charts. */
final class Figures {
    /** Bins of the distribution of amounts. */
    static final int BINS = 10;

    /** The part of an amount that became units. */
    static final String ENERGY = "Energy";

    private static final double SECONDS_PER_DAY = 86_400;

    private Figures() {
    }

    /**
     * A straight line.
     *
     * @param known whether there are two different places to draw it through
     */
    record Line(double slope, double intercept, boolean known) {
        double at(double x) {
            return slope * x + intercept;
        }
    }

    /** Units by amount, by least squares. */
    static Line fitted(List<Vend> vends) {
        List<Vend> points = vends.stream().filter(Vend::hasPrice).toList();
        double meanX = points.stream().mapToDouble(Vend::amountValue).average().orElse(0);
        double meanY = points.stream().mapToDouble(Vend::unitsValue).average().orElse(0);
        double square = 0;
        double product = 0;
        for (Vend point : points) {
            double x = point.amountValue() - meanX;
            square += x * x;
            product += x * (point.unitsValue() - meanY);
        }
        double slope = square == 0 ? 0 : product / square;
        return new Line(slope, meanY - slope * meanX, square > 0);
    }

    /** The lower edges of the bins of amounts, and the upper edge of the last one. */
    static double[] edges(List<Vend> vends) {
        double least = vends.stream().filter(Vend::hasAmount).mapToDouble(Vend::amountValue)
                .min().orElse(0);
        double most = vends.stream().filter(Vend::hasAmount).mapToDouble(Vend::amountValue)
                .max().orElse(1);
        double width = most > least ? (most - least) / BINS : 1;
        double[] edges = new double[BINS + 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = least + i * width;
        }
        return edges;
    }

    /** How many amounts fall into each bin; the last one takes its upper edge, too. */
    static int[] counts(List<Vend> vends, double[] edges) {
        int[] counts = new int[BINS];
        double width = edges[1] - edges[0];
        vends.stream().filter(Vend::hasAmount).forEach(vend ->
                counts[(int) Math.min(BINS - 1, (vend.amountValue() - edges[0]) / width)]++);
        return counts;
    }

    /** A sum for every month from the first to the last, those without a purchase among them. */
    static Map<YearMonth, Double> monthly(List<Vend> vends) {
        Map<YearMonth, Double> months = new TreeMap<>();
        if (vends.isEmpty()) {
            return months;
        }
        YearMonth last = vends.get(vends.size() - 1).month();
        for (YearMonth month = vends.get(0).month(); !month.isAfter(last);
                month = month.plusMonths(1)) {
            months.put(month, 0.0);
        }
        vends.stream().filter(Vend::hasAmount).forEach(vend ->
                months.merge(vend.month(), vend.amountValue(), Double::sum));
        return months;
    }

    /** Days from each purchase to the next. */
    static List<Double> daysBetween(List<Vend> vends) {
        List<Double> days = new ArrayList<>();
        for (int i = 1; i < vends.size(); i++) {
            days.add(Duration.between(vends.get(i - 1).time(), vends.get(i).time()).getSeconds()
                    / SECONDS_PER_DAY);
        }
        return days;
    }

    /** Units a day, from the first purchase to the last one. */
    static double unitsPerDay(List<Vend> vends) {
        double days = Math.max(1, Duration.between(vends.get(0).time(),
                vends.get(vends.size() - 1).time()).getSeconds() / SECONDS_PER_DAY);
        return vends.stream().filter(Vend::hasUnits).mapToDouble(Vend::unitsValue).sum() / days;
    }

    /** What became units, and each charge, by month. */
    static Map<YearMonth, Map<String, Double>> parts(List<Vend> vends) {
        Map<YearMonth, Map<String, Double>> months = new TreeMap<>();
        for (Vend vend : vends) {
            Map<String, Double> parts = parts(vend);
            parts.forEach((name, sum) -> months
                    .computeIfAbsent(vend.month(), any -> new TreeMap<>())
                    .merge(name, sum, Double::sum));
        }
        return months;
    }

    private static Map<String, Double> parts(Vend vend) {
        Map<String, Double> parts = new TreeMap<>();
        if (vend.tokenAmount() != null && vend.otherCharges() != null) {
            parts.put(ENERGY, vend.tokenAmount().doubleValue());
            parts.put("Other charges", vend.otherCharges().doubleValue());
        } else if (vend.hasAmount() && !vend.charges().isEmpty()) {
            double rest = vend.amountValue();
            for (Map.Entry<String, BigDecimal> charge : vend.charges().entrySet()) {
                parts.put(charge.getKey(), charge.getValue().doubleValue());
                rest -= charge.getValue().doubleValue();
            }
            if (vend.debt() != null && vend.debt().signum() > 0) {
                parts.put("Debt", vend.debt().doubleValue());
                rest -= vend.debt().doubleValue();
            }
            parts.put(ENERGY, vend.cost() == null ? rest : vend.cost().doubleValue());
        }
        return parts;
    }

    /** The sum of those parts that are money paid, not money that came back. */
    static double positive(Map<String, Double> parts) {
        return parts.values().stream().mapToDouble(sum -> Math.max(0, sum)).sum();
    }

    /** What a part is of all that was paid, in percent; below zero where it came back. */
    static double share(Map<String, Double> parts, String name) {
        double all = positive(parts);
        return all == 0 ? 0 : parts.getOrDefault(name, 0.0) * 100 / all;
    }

    /** Says which parts a picture of shares can not show; empty where it shows all of them. */
    static String leftOut(Collection<Map<String, Double>> all, String where) {
        Map<String, Double> back = new TreeMap<>();
        all.forEach(parts -> parts.forEach((name, sum) -> {
            if (sum < 0) {
                back.merge(name, sum, Double::sum);
            }
        }));
        return back.isEmpty() ? "" : "Not in " + where + ", because it came back: "
                + back.entrySet().stream().map(part -> String.format(Locale.ENGLISH,
                        "%s \u2212%,.2f", part.getKey(), -part.getValue()))
                        .collect(Collectors.joining(", ")) + ".";
    }
}
