package org.tokenmeter.host.sms.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A table as CSV, in lines that end with LF. */
abstract class CsvTable extends FileTable {
    private static final int ROOM = 1 << 10;

    CsvTable(OutputStream out, List<String> columns) throws IOException {
        super(out);
        CsvLines header = new CsvLines(ROOM);
        columns.forEach(header::text);
        header.endLine();
        header.writeTo(out);
    }
}
