package org.tokenmeter.host.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
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

    private final CodecVerb verb;
    private final CsvTable table;
    private final Map<String, Integer> outputColumns = new LinkedHashMap<>();

    private CsvBatch(CodecVerb verb, CsvTable table) {
        this.verb = verb;
        this.table = table;
        CsvTable.requireNone(verb.missing(table.columns()));
        table.columns().forEach(name -> outputColumns.put(name, outputColumns.size()));
        verb.outputs().forEach(name -> outputColumns.putIfAbsent(name, outputColumns.size()));
    }

    /** Runs a verb over every row. */
    public static Count run(CodecVerb verb, Reader input, Output output) throws IOException {
        try (CsvTable table = CsvTable.open(input)) {
            CsvBatch batch = new CsvBatch(verb, table);
            try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF)
                    .build(output.open())) {
                writer.writeRecord(
                        batch.outputColumns.keySet().stream().map(CsvTable::written).toList());
                return batch.run(writer);
            }
        }
    }

    private Count run(CsvWriter writer) throws IOException {
        long total = 0;
        long refused = 0;
        Optional<CsvTable.Row> row = table.next();
        while (row.isPresent()) {
            Map<String, Object> results = results(row.get());
            writer.writeRecord(outputRow(row.get(), results));
            total++;
            refused += results.containsKey(CodecVerb.ERROR) ? 1 : 0;
            row = table.next();
        }
        return new Count(total, refused);
    }

    private Map<String, Object> results(CsvTable.Row row) {
        Inputs inputs = row.inputs();
        try {
            row.requireWhole();
            return verb.apply(inputs);
        } catch (BadValue e) {
            return verb.refused(inputs, e);
        }
    }

    private List<String> outputRow(CsvTable.Row input, Map<String, Object> results) {
        List<String> row = input.fitted(outputColumns.size());
        for (String name : verb.outputs()) {
            row.set(outputColumns.get(name), String.valueOf(results.getOrDefault(name, "")));
        }
        return row;
    }
}
