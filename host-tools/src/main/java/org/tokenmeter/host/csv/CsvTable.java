package org.tokenmeter.host.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Inputs;

/** A CSV text with a header: its rows one after the other, their cells found by column name. */
public final class CsvTable implements Closeable {
    // Spreadsheets leave nameless columns behind; they are only copied. No name starts blank.
    private static final String NAMELESS = " ";

    private final RowSource rows;
    private final Map<String, Integer> columns;

    private CsvTable(RowSource rows) throws ReadFailure {
        this.rows = rows;
        this.columns = columns(rows.header());
    }

    /** Reads the header; whoever opens a table closes it. */
    public static CsvTable open(Reader reader) throws IOException {
        RowSource rows = new RowSource(reader);
        try {
            return new CsvTable(rows);
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private static Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (String name : header) {
            String key = name.isEmpty() ? NAMELESS + columns.size() : name;
            if (columns.put(key, columns.size()) != null) {
                throw new BadTable("has two columns named " + printable(name));
            }
        }
        return columns;
    }

    private static String printable(String name) {
        return name.replaceAll("[^\\p{Graph}\\p{L}]+", " ");
    }

    /** The name of a column as its file had it. */
    static String written(String name) {
        return name.startsWith(NAMELESS) ? "" : name;
    }

    /** The names of the columns, in their order. */
    public Set<String> columns() {
        return Collections.unmodifiableSet(columns.keySet());
    }

    /** The header as the file has it. */
    public List<String> header() {
        return columns.keySet().stream().map(CsvTable::written).toList();
    }

    /** Refuses a table that lacks columns. */
    public void require(List<String> names) {
        requireNone(names.stream().filter(name -> !columns.containsKey(name)).toList());
    }

    static void requireNone(List<String> missing) {
        if (!missing.isEmpty()) {
            throw new BadTable((missing.size() == 1 ? "lacks the column " : "lacks the columns ")
                    + String.join(", ", missing));
        }
    }

    /** The next row, or nothing at the end. */
    public Optional<Row> next() throws ReadFailure {
        return rows.next().map(cells -> new Row(columns, cells));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /**
     * One row, which may be ragged.
     *
     * @param columns their numbers by name
     * @param cells as the file has them
     */
    public record Row(Map<String, Integer> columns, List<String> cells) {
        /** The cells by name; what is missing is blank. */
        public Inputs inputs() {
            return new RowInputs(columns, fitted(columns.size()));
        }

        /** Refuses a row that is ragged, or no UTF-8. */
        public void requireWhole() {
            if (cells.stream().anyMatch(cell -> cell.indexOf(RowSource.REPLACEMENT) >= 0)) {
                throw new BadValue("has bytes that are not UTF-8", "UTF-8 text").at("row");
            }
            if (cells.size() != columns.size()) {
                throw new BadValue("has " + cells.size() + " cells",
                        columns.size() + ", as many as the header").at("row");
            }
        }

        /** The cells, cut to the header and filled up with blanks to a width. */
        public List<String> fitted(int width) {
            int kept = Math.min(cells.size(), columns.size());
            List<String> row = new ArrayList<>(cells.subList(0, kept));
            row.addAll(Collections.nCopies(width - kept, ""));
            return row;
        }
    }
}
