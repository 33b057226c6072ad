package org.tokenmeter.host.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Purchases that are shown together: all in one currency, or those of one of its meters.
 *
 * @param title what people read
 * @param folder where its charts go, below the report; empty for the report's own folder
 * @param names what people read for each meter
 * @param vends in the order of time
 */
record Group(String title, String folder, String currency, Map<String, String> names,
        List<Vend> vends) {
    /** More meters than this are shown together only: nobody looks at so many pictures. */
    static final int MOST_METERS = 12;

    /**
     * The groups of a report.
     *
     * @param masked whether only the end of a meter's number is shown
     */
    static List<Group> of(Vends vends, boolean masked) {
        List<Group> groups = new ArrayList<>();
        for (Map.Entry<String, List<Vend>> entry : vends.byCurrency().entrySet()) {
            String code = entry.getKey();
            String folder = groups.isEmpty() ? "" : code.isEmpty() ? "no-currency" : code;
            add(groups, code, folder, entry.getValue(), masked);
        }
        return groups;
    }

    private static void add(List<Group> groups, String code, String folder, List<Vend> vends,
            boolean masked) {
        Map<String, List<Vend>> meters = new LinkedHashMap<>();
        vends.forEach(vend ->
                meters.computeIfAbsent(vend.meter(), any -> new ArrayList<>()).add(vend));
        Map<String, String> names = names(List.copyOf(meters.keySet()), masked);
        String only = names.size() == 1 ? names.values().iterator().next() : "All meters";
        groups.add(new Group(only, folder, code, names, vends));
        if (meters.size() == 1) {
            return;
        }
        int number = 0;
        List<Map.Entry<String, List<Vend>>> largest = meters.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .limit(MOST_METERS).toList();
        for (Map.Entry<String, List<Vend>> meter : largest) {
            number++;
            groups.add(new Group(names.get(meter.getKey()),
                    (folder.isEmpty() ? "" : folder + "/") + "meter-" + number, code,
                    Map.of(meter.getKey(), names.get(meter.getKey())), meter.getValue()));
        }
    }

    private static Map<String, String> names(List<String> meters, boolean masked) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String meter : meters) {
            names.put(meter, name(meter, names.size() + 1, masked));
        }
        return names;
    }

    private static String name(String meter, int number, boolean masked) {
        if (meter.isEmpty()) {
            return "Meter not named";
        }
        return masked ? "Meter " + number + " (.." + meter.substring(meter.length() - 3) + ")"
                : "Meter " + meter;
    }

    /** The purchases of each meter, by its shown name, at most so many meters. */
    Map<String, List<Vend>> byMeter(int most) {
        Map<String, List<Vend>> groups = new LinkedHashMap<>();
        vends.forEach(vend -> groups.computeIfAbsent(names.get(vend.meter()),
                any -> new ArrayList<>()).add(vend));
        if (groups.size() > most) {
            return Map.of(title, vends);
        }
        return groups;
    }

    /** The sum of a value over all purchases that have it. */
    BigDecimal sum(Function<Vend, BigDecimal> value) {
        return vends.stream().map(value).filter(number -> number != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How amounts are labelled. */
    String money() {
        return currency.isEmpty() ? "amount" : currency;
    }
}
