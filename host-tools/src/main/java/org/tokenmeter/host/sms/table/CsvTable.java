package org.tokenmeter.host.sms.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as CSV, in lines that end with LF. */
abstract class CsvTable extends TextTable {
    CsvTable(OutputStream out, List<String> columns) throws IOException {
        super(out);
        StringWriter header = new StringWriter();
        csv(header).writeRecord(columns).close();
        out.write(header.toString().getBytes(StandardCharsets.UTF_8));
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
