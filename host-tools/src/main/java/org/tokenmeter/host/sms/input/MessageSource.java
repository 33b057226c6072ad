package org.tokenmeter.host.sms.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.tokenmeter.host.sms.Message;
import org.tokenmeter.host.sms.ScannedText;

/** Messages, many at a time. Used by one thread at a time. */
public interface MessageSource extends Closeable {
    /** The next messages, or null at the end. */
    Batch next() throws IOException;

    /** Some text, which any thread may cut into its messages. */
    interface Batch {
        /** The messages, in their order. */
        List<Candidate> messages();
    }

    /**
     * A message, and its scanned text, where cutting it out needed a look into it.
     *
     * @param scanned null where nobody looked
     */
    record Candidate(Message message, ScannedText scanned) {
    }
}
