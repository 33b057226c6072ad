package org.tokenmeter.host.sms.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.tokenmeter.host.sms.Outcome;

/**
 * Rejected messages as CSV, with the reason and the whole text, so that nothing is lost. Messages
 * without a token are none of this: they are private, and only counted.
 */
public final class RejectTable extends CsvTable {
    /** Writes the header; closing closes the stream. */
    public RejectTable(OutputStream out) throws IOException {
        super(out, List.of("Source", "Line", "Reason", "Text"));
    }

    @Override
    void write(Page page, CsvWriter csv) {
        for (Outcome outcome : page.outcomes()) {
            if (outcome instanceof Outcome.Rejected rejected) {
                csv.writeRecord(SafeCell.of(rejected.message().source()),
                        Long.toString(rejected.message().line()), rejected.reason(),
                        SafeCell.of(rejected.message().text()));
            }
        }
    }
}
