package org.tokenmeter.host.sms.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A table as CSV, in lines that end with LF. */
abstract class CsvTable extends TextTable {
    CsvTable(Writer out, List<String> columns) throws IOException {
        super(out);
        csv(out).writeRecord(columns).flush();
    }

    private static CsvWriter csv(Writer out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    abstract void write(Page page, CsvWriter csv) throws IOException;

    @Override
    void write(Page page, Writer text) throws IOException {
        try (CsvWriter csv = csv(text)) {
            write(page, csv);
        }
    }
}
