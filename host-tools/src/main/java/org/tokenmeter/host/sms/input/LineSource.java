package org.tokenmeter.host.sms.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/**
 * Lines of a text, of which none is kept longer than {@link #LONGEST}: what is beyond is read over,
 * so that a file without line ends does not fill the memory.
 */
final class LineSource implements Closeable {
    /** Characters of a line that are kept. */
    static final int LONGEST = 1 << 16;

    private static final int BUFFER = 1 << 16;

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int filled;
    private long number;
    private boolean cut;
    private boolean plain;

    LineSource(Reader reader) {
        this.reader = reader;
    }

    /** The next line without its end, or null at the end. */
    String next() throws IOException {
        cut = false;
        plain = true;
        if (at == filled && !fill()) {
            return null;
        }
        number++;
        StringBuilder parts = null;
        while (true) {
            int end = lineEnd();
            if (end < filled && parts == null) {
                String line = new String(buffer, at, end - at);
                passLineEnd(end);
                return line;
            }
            parts = parts == null ? new StringBuilder() : parts;
            keep(parts, end);
            if (end < filled) {
                passLineEnd(end);
                return parts.toString();
            }
            at = filled;
            if (!fill()) {
                return parts.toString();
            }
        }
    }

    private int lineEnd() {
        int end = at;
        int odd = 0;
        while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
            // Below 0 where a character is not printable ASCII: no branch in the only loop that
            // sees every character of a file.
            odd |= buffer[end] - ' ' | '~' - buffer[end];
            end++;
        }
        plain &= odd >= 0;
        return end;
    }

    private void keep(StringBuilder parts, int end) {
        int room = LONGEST - parts.length();
        cut |= end - at > room;
        parts.append(buffer, at, Math.min(end - at, room));
    }

    private void passLineEnd(int end) throws IOException {
        boolean afterReturn = buffer[end] == '\r';
        at = end + 1;
        if (afterReturn && (at < filled || fill())) {
            at += buffer[at] == '\n' ? 1 : 0;
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, reader.read(buffer));
        return filled > 0;
    }

    /** The number of the last line, from 1. */
    long number() {
        return number;
    }

    /** Whether the last line was longer than what is kept of it. */
    boolean wasCut() {
        return cut;
    }

    /** Whether the last line has printable ASCII characters only, even where it was cut. */
    boolean wasPlain() {
        return plain;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
