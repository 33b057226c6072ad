package org.tokenmeter.host.sms.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.tokenmeter.host.sms.Outcome;

/**
 * Rejected messages as CSV, with the reason and the whole text, so that nothing is lost. Messages
 * without a token are none of this: they are private, and only counted.
 */
public final class RejectTable extends CsvTable {
    private static final int ROOM = 1 << 10;

    /** Writes the header; closing closes the stream. */
    public RejectTable(OutputStream out) throws IOException {
        super(out, List.of("Source", "Line", "Reason", "Text"));
    }

    @Override
    Lines lines(Page page) {
        CsvLines lines = new CsvLines(ROOM);
        for (Outcome outcome : page.outcomes()) {
            if (outcome instanceof Outcome.Rejected rejected) {
                lines.text(SafeCell.of(rejected.message().source()));
                lines.number(rejected.message().line());
                lines.text(rejected.reason());
                lines.text(SafeCell.of(rejected.message().text()));
                lines.endLine();
            }
        }
        return lines;
    }
}
