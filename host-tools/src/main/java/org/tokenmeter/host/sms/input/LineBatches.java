package org.tokenmeter.host.sms.input;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tokenmeter.host.sms.Received;
import org.tokenmeter.host.sms.ScannedText;

/**
 * A text in batches of lines, cut where one message certainly ends and another one starts: before a
 * header, or between two lines each of which is a whole message. Where a megabyte shows no such
 * place it is cut at a blank line, or at any.
 */
final class LineBatches implements MessageSource {
    private static final int ENOUGH = 1 << 16;
    private static final int TOO_MUCH = 1 << 20;

    private final LineSource source;
    private final String name;
    private final ExportHeader headers = new ExportHeader();
    private Optional<Received> received = Optional.empty();
    private String carried;
    private boolean carriedCut;

    LineBatches(Reader reader, String name) {
        source = new LineSource(reader);
        this.name = name;
    }

    @Override
    public LineBatch next() throws IOException {
        String line = carried == null ? read() : carried;
        if (line == null) {
            return null;
        }
        List<String> lines = new ArrayList<>();
        Set<Long> cut = new HashSet<>();
        long first = source.number();
        ExportHeader known = headers.copy();
        Optional<Received> under = received;
        int size = 0;
        String last = "";
        carried = null;
        while (line != null) {
            if (size > ENOUGH && isPlaceToCut(last, line, size)) {
                carried = line;
                break;
            }
            lines.add(line);
            if (carriedCut) {
                cut.add(source.number());
            }
            size += line.length() + 1;
            note(line);
            last = line;
            line = read();
        }
        return new LineBatch(name, first, lines, cut, known, under);
    }

    private String read() throws IOException {
        String line = source.next();
        carriedCut = source.wasCut();
        return line;
    }

    private void note(String line) {
        if (ExportHeader.isHeader(line)) {
            received = headers.time(line).map(Received.ByClock::new);
        }
    }

    private static boolean isPlaceToCut(String last, String line, int size) {
        if (ExportHeader.isHeader(line)) {
            return true;
        }
        if (size > TOO_MUCH) {
            return last.isBlank() || size > 2 * TOO_MUCH;
        }
        return isWhole(line) && isWhole(last);
    }

    private static boolean isWhole(String line) {
        return ScannedText.of(line).kinds().isComplete();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
