package org.tokenmeter.host.sms.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tokenmeter.host.sms.Message;
import org.tokenmeter.host.sms.Received;
import org.tokenmeter.host.sms.ScannedText;

/**
 * Cuts lines into messages. A header of a phone's export always ends a message. Without one, a line
 * or a paragraph starts a new message when it would say a second time what the message has said;
 * see {@link Block#continues}.
 */
final class PlainMessages {
    private final String source;
    private final ExportHeader headers;
    private final List<MessageSource.Candidate> messages = new ArrayList<>();
    private Optional<Received> received;
    private Block message;
    private Block piece;

    private PlainMessages(LineBatch batch) {
        source = batch.source();
        headers = batch.headers();
        received = batch.received();
    }

    /** The messages of a batch of lines. */
    static List<MessageSource.Candidate> of(LineBatch batch) {
        PlainMessages cutter = new PlainMessages(batch);
        long number = batch.firstLine();
        for (Line line : batch.lines()) {
            cutter.read(line, number++);
        }
        cutter.finishMessage();
        return cutter.messages;
    }

    private void read(Line line, long number) {
        if (line.text().isBlank()) {
            finishPiece();
        } else if (ExportHeader.isHeader(line.text())) {
            finishMessage();
            received = headers.time(line.text()).map(Received.ByClock::new);
        } else {
            text(line, number);
        }
    }

    private void text(Line line, long number) {
        ScannedText scanned = line.cut() ? null : ScannedText.ofLine(line.text());
        if (piece != null && (scanned == null || !piece.continues(line.text(), scanned))) {
            finishMessage();
        }
        if (piece == null) {
            piece = new Block(number);
        }
        piece.add(line, scanned);
    }

    /** A paragraph is over: it goes on with the message, or starts another one. */
    private void finishPiece() {
        if (piece == null) {
            return;
        }
        if (message != null && message.takes(piece)) {
            message.join(piece);
        } else {
            emit();
            message = piece;
        }
        piece = null;
    }

    private void finishMessage() {
        finishPiece();
        emit();
    }

    private void emit() {
        if (message != null) {
            messages.add(new MessageSource.Candidate(new Message(message.text(), "", received,
                    source, message.line(), message.fault()), message.scanned()));
            message = null;
        }
    }
}
