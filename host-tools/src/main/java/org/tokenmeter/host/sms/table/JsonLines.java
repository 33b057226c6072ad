package org.tokenmeter.host.sms.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import org.tokenmeter.host.sms.Outcome;
import org.tokenmeter.host.sms.OutcomeJson;

/** One JSON object a message, one a line; the text of a message is not repeated. */
public final class JsonLines implements Tables.Table, Closeable {
    private final Writer writer;

    /** Closing closes the writer. */
    public JsonLines(Writer writer) {
        this.writer = writer;
    }

    @Override
    public void outcome(Outcome outcome) throws IOException {
        writer.write(OutcomeJson.of(outcome));
        writer.write('\n');
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
