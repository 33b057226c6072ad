package org.tokenmeter.host.sms.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import org.tokenmeter.host.sms.Outcome;
import org.tokenmeter.host.sms.OutcomeJson;

/** One JSON object a message, one a line; the text of a message is not repeated. */
public final class JsonLines extends TextTable {
    /** Closing closes the stream. */
    public JsonLines(OutputStream out) {
        super(out);
    }

    @Override
    void write(Page page, Writer text) throws IOException {
        for (Outcome outcome : page.outcomes()) {
            text.append(OutcomeJson.of(outcome)).append('\n');
        }
    }
}
