package org.tokenmeter.host.sms.input;

import java.util.List;
import java.util.Optional;
import org.tokenmeter.host.sms.Received;

/**
 * Lines of a file from the start of a message to the end of one.
 *
 * @param firstLine the number of the first of them
 * @param headers what the headers before them told, for this batch alone
 * @param received when the messages below the header before them were received
 */
record LineBatch(String source, long firstLine, List<Line> lines, ExportHeader headers,
        Optional<Received> received) implements MessageSource.Batch {
    @Override
    public List<MessageSource.Candidate> messages() {
        return PlainMessages.of(this);
    }
}
