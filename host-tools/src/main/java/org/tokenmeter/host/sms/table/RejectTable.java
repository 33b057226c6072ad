package org.tokenmeter.host.sms.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import org.tokenmeter.host.sms.Outcome;

/**
 * Rejected messages as CSV, with the reason and the whole text, so that nothing is lost. Messages
 * without a token are none of this: they are private, and only counted.
 */
public final class RejectTable implements Tables.Table, Closeable {
    private final CsvWriter writer;

    /** Writes the header; closing closes the writer. */
    public RejectTable(Writer out) {
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        writer.writeRecord("Source", "Line", "Reason", "Text");
    }

    @Override
    public void outcome(Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            writer.writeRecord(SafeCell.of(rejected.message().source()),
                    Long.toString(rejected.message().line()), rejected.reason(),
                    SafeCell.of(rejected.message().text()));
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
