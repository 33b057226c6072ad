package org.tokenmeter.host.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Results by name: a line each for people, an object for programs. */
final class Facts {
    private final Map<String, Object> facts = new LinkedHashMap<>();

    /** Adds a fact; an empty one is left out. */
    Facts with(String name, Object value) {
        if (!value.toString().isEmpty()) {
            facts.put(name, value);
        }
        return this;
    }

    Map<String, Object> map() {
        return facts;
    }

    /** Prints them in one of the two ways. */
    void print(Streams streams, boolean json) {
        streams.out().print(json ? Json.object(facts) + "\n" : lines());
    }

    private String lines() {
        StringBuilder lines = new StringBuilder();
        facts.forEach((name, value) -> append(lines, name, value));
        return lines.toString();
    }

    private static void append(StringBuilder lines, String name, Object value) {
        if (value instanceof Map<?, ?> inner) {
            inner.forEach((key, text) -> append(lines, key.toString(), text));
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> append(lines, name, item));
        } else {
            lines.append(name).append(": ").append(value).append('\n');
        }
    }

    /** A table for people: a column for each name of the first row. */
    static String table(List<Facts> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        List<String> names = rows.stream().flatMap(row -> row.facts.keySet().stream())
                .distinct().toList();
        List<Integer> widths = names.stream().map(name -> rows.stream()
                .mapToInt(row -> row.cell(name).length()).max().orElse(0))
                .toList();
        StringBuilder table = new StringBuilder();
        table.append(line(names, names.stream().map(n -> n.toUpperCase(Locale.ROOT)).toList(),
                widths));
        rows.forEach(row -> table.append(
                line(names, names.stream().map(row::cell).toList(), widths)));
        return table.toString();
    }

    private String cell(String name) {
        return facts.getOrDefault(name, "").toString();
    }

    private static String line(List<String> names, List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            int width = Math.max(widths.get(i), names.get(i).length());
            line.append(cells.get(i)).append(" ".repeat(width - cells.get(i).length() + 2));
        }
        return line.toString().stripTrailing() + "\n";
    }

    /** Prints many: a table, or an object with a list of them. */
    static void print(Streams streams, boolean json, String name, List<Facts> rows) {
        streams.out().print(json
                ? Json.object(Map.of(name, rows.stream().map(Facts::map).toList())) + "\n"
                : table(rows));
    }
}
