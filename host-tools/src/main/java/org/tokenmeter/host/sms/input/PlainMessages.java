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
        for (String line : batch.lines()) {
            cutter.read(line, number, batch.cut().contains(number));
            number++;
        }
        cutter.finishMessage();
        return cutter.messages;
    }

    private void read(String line, long number, boolean wasCut) {
        if (line.isBlank()) {
            finishPiece();
        } else if (ExportHeader.isHeader(line)) {
            finishMessage();
            received = headers.time(line).map(Received.ByClock::new);
        } else {
            text(line, number, wasCut);
        }
    }

    private void text(String line, long number, boolean wasCut) {
        ScannedText scanned = null;
        if (piece != null) {
            boolean goesOn = piece.continues(line, wasCut);
            scanned = piece.nextScanned();
            if (!goesOn) {
                finishMessage();
            }
        }
        if (piece == null) {
            piece = new Block(number);
        }
        piece.add(line, wasCut, scanned);
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
