package org.tokenmeter.host.csv;

import java.util.List;
import java.util.Map;
import org.tokenmeter.host.text.Inputs;

/** The cells of one row by the names of their columns. */
record RowInputs(Map<String, Integer> columns, List<String> cells) implements Inputs {
    @Override
    public String text(String name) {
        Integer column = columns.get(name);
        return column == null ? "" : cells.get(column).strip();
    }

    @Override
    public String place(String name) {
        return name;
    }
}
