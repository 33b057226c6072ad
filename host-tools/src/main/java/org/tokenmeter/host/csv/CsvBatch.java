package org.tokenmeter.host.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tokenmeter.host.codec.CodecVerb;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Inputs;

/**
 * A codec verb over a whole CSV file: the input columns in their order, then those that the verb
 * adds. An input column with the name of an added one is overwritten in its place, so that a
 * corrected output can be fed back.
 *
 * <p><b>Promises.</b> Rows keep their order; one bad row never stops the others; memory does not
 * depend on the number of rows; the output is opened only once the header is found good.
 */
public final class CsvBatch {
    /** Opens the output. */
    public interface Output {
        /** Where the rows go; the batch closes it. */
        Writer open() throws IOException;
    }

    /**
     * How many rows a batch had.
     *
     * @param rows all of them, without the header
     * @param refused those with an error
     */
    public record Count(long rows, long refused) {
    }

    // Spreadsheets leave nameless columns behind; they are only copied. No name starts blank.
    private static final String NAMELESS = " ";

    private final CodecVerb verb;
    private final Map<String, Integer> inputColumns;
    private final Map<String, Integer> outputColumns;

    private CsvBatch(CodecVerb verb, List<String> header) {
        this.verb = verb;
        this.inputColumns = columns(header);
        this.outputColumns = new LinkedHashMap<>(inputColumns);
        requireColumns();
        verb.outputs().forEach(name -> outputColumns.putIfAbsent(name, outputColumns.size()));
    }

    /** Runs a verb over every row. */
    public static Count run(CodecVerb verb, Reader input, Output output) throws IOException {
        try (RowSource rows = new RowSource(input)) {
            List<String> header = rows.header();
            CsvBatch batch = new CsvBatch(verb, header);
            try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF)
                    .build(output.open())) {
                writer.writeRecord(batch.outputHeader());
                return batch.run(rows, writer);
            }
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

    private void requireColumns() {
        List<String> missing = verb.missing(inputColumns.keySet());
        if (!missing.isEmpty()) {
            throw new BadTable((missing.size() == 1 ? "lacks the column " : "lacks the columns ")
                    + String.join(", ", missing));
        }
    }

    private List<String> outputHeader() {
        return outputColumns.keySet().stream()
                .map(name -> name.startsWith(NAMELESS) ? "" : name).toList();
    }

    private Count run(RowSource rows, CsvWriter writer) throws IOException {
        long total = 0;
        long refused = 0;
        Optional<List<String>> cells = rows.next();
        while (cells.isPresent()) {
            Map<String, Object> results = results(cells.get());
            writer.writeRecord(outputRow(cells.get(), results));
            total++;
            refused += results.containsKey(CodecVerb.ERROR) ? 1 : 0;
            cells = rows.next();
        }
        return new Count(total, refused);
    }

    private Map<String, Object> results(List<String> cells) {
        int width = inputColumns.size();
        Inputs inputs = new RowInputs(inputColumns, fitted(cells, width));
        try {
            refuseMalformedText(cells);
            if (cells.size() != width) {
                throw new BadValue("has " + cells.size() + " cells",
                        width + ", as many as the header").at("row");
            }
            return verb.apply(inputs);
        } catch (BadValue e) {
            return verb.refused(inputs, e);
        }
    }

    private static void refuseMalformedText(List<String> cells) {
        if (cells.stream().anyMatch(cell -> cell.indexOf(RowSource.REPLACEMENT) >= 0)) {
            throw new BadValue("has bytes that are not UTF-8", "UTF-8 text").at("row");
        }
    }

    private List<String> outputRow(List<String> cells, Map<String, Object> results) {
        List<String> row = fitted(fitted(cells, inputColumns.size()), outputColumns.size());
        for (String name : verb.outputs()) {
            row.set(outputColumns.get(name), String.valueOf(results.getOrDefault(name, "")));
        }
        return row;
    }

    /** The cells, cut or filled up with blanks to a width. */
    private static List<String> fitted(List<String> cells, int width) {
        int kept = Math.min(cells.size(), width);
        List<String> row = new ArrayList<>(cells.subList(0, kept));
        row.addAll(Collections.nCopies(width - kept, ""));
        return row;
    }
}
