package org.tokenmeter.host.sms.table;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.tokenmeter.host.sms.Outcome;
import org.tokenmeter.host.sms.OutcomeJson;

/** One JSON object a message, one a line; the text of a message is not repeated. */
public final class JsonLines extends FileTable {
    /** Closing closes the stream. */
    public JsonLines(OutputStream out) {
        super(out);
    }

    @Override
    Lines lines(Page page) {
        StringBuilder text = new StringBuilder();
        for (Outcome outcome : page.outcomes()) {
            text.append(OutcomeJson.of(outcome)).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return out -> out.write(bytes);
    }
}
