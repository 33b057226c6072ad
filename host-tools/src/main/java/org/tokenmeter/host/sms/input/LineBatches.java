package org.tokenmeter.host.sms.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tokenmeter.host.sms.Received;
import org.tokenmeter.host.sms.ScannedText;

/**
 * A text in batches of lines, cut where one message certainly ends and another one starts: before a
 * header, or between two lines each of which is a whole message. Where a megabyte shows no such
 * place it is cut at a blank line, or at any.
 */
final class LineBatches implements MessageSource {
    private static final int ENOUGH = 1 << 14;
    private static final int TOO_MUCH = 1 << 20;

    private final LineSource source;
    private final String name;
    private final ExportHeader headers = new ExportHeader();
    private Optional<Received> received = Optional.empty();
    private Line carried;

    LineBatches(TextPieces text, String name) {
        source = new LineSource(text);
        this.name = name;
    }

    @Override
    public LineBatch next() throws IOException {
        Line line = carried == null ? read() : carried;
        if (line == null) {
            return null;
        }
        List<Line> lines = new ArrayList<>();
        long first = source.number();
        ExportHeader known = headers.copy();
        Optional<Received> under = received;
        int size = 0;
        Line last = null;
        carried = null;
        while (line != null) {
            if (size > ENOUGH && isPlaceToCut(last, line, size)) {
                carried = line;
                break;
            }
            lines.add(line);
            size += line.text().length() + 1;
            note(line.text());
            last = line;
            line = read();
        }
        return new LineBatch(name, first, lines, known, under);
    }

    private Line read() throws IOException {
        String text = source.next();
        return text == null ? null : new Line(text, source.wasCut());
    }

    private void note(String line) {
        if (ExportHeader.isHeader(line)) {
            received = headers.time(line).map(Received.ByClock::new);
        }
    }

    private static boolean isPlaceToCut(Line last, Line line, int size) {
        if (ExportHeader.isHeader(line.text())) {
            return true;
        }
        if (size > TOO_MUCH) {
            return last.text().isBlank() || size > 2 * TOO_MUCH;
        }
        return isWhole(line) && isWhole(last);
    }

    private static boolean isWhole(Line line) {
        return ScannedText.ofLine(line.text()).kinds().isComplete();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
