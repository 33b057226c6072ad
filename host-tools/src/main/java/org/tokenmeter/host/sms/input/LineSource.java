package org.tokenmeter.host.sms.input;

import java.io.Closeable;
import java.io.IOException;

/**
 * Lines of a text, of which none is kept longer than {@link #LONGEST}: what is beyond is read over,
 * so that a file without line ends does not fill the memory.
 */
final class LineSource implements Closeable {
    /** Characters of a line that are kept. */
    static final int LONGEST = 1 << 16;

    private final TextPieces pieces;
    /** What was read last: a text is searched and cut in a fraction of an array's time. */
    private String block = "";
    private int at;
    /** The next ends at or behind the place, by each sign; the end of the block without one. */
    private int carriageReturn;
    private int lineFeed;
    private boolean ended;
    private long number;
    private boolean cut;

    LineSource(TextPieces pieces) {
        this.pieces = pieces;
    }

    /** The next line without its end, or null at the end. */
    String next() throws IOException {
        cut = false;
        if (at == block.length() && !fill()) {
            return null;
        }
        number++;
        int end = lineEnd();
        if (end == block.length()) {
            return longer();
        }
        String line = block.substring(at, end);
        passLineEnd(end);
        return line;
    }

    /** A line that does not end in this block. */
    private String longer() throws IOException {
        StringBuilder parts = new StringBuilder();
        int end = block.length();
        while (end == block.length()) {
            keep(parts, end);
            if (!fill()) {
                return parts.toString();
            }
            end = lineEnd();
        }
        keep(parts, end);
        passLineEnd(end);
        return parts.toString();
    }

    private int lineEnd() {
        if (carriageReturn < at) {
            carriageReturn = endOf(block.indexOf('\r', at));
        }
        if (lineFeed < at) {
            lineFeed = endOf(block.indexOf('\n', at));
        }
        return Math.min(carriageReturn, lineFeed);
    }

    private int endOf(int found) {
        return found < 0 ? block.length() : found;
    }

    private void keep(StringBuilder parts, int end) {
        int room = LONGEST - parts.length();
        cut |= end - at > room;
        parts.append(block, at, at + Math.min(end - at, room));
    }

    private void passLineEnd(int end) throws IOException {
        boolean afterReturn = block.charAt(end) == '\r';
        at = end + 1;
        if (afterReturn && (at < block.length() || fill())) {
            at += block.charAt(at) == '\n' ? 1 : 0;
        }
    }

    private boolean fill() throws IOException {
        block = ended ? "" : pieces.next();
        ended = block.isEmpty();
        at = 0;
        carriageReturn = endOf(block.indexOf('\r'));
        lineFeed = endOf(block.indexOf('\n'));
        return !ended;
    }

    /** The number of the last line, from 1. */
    long number() {
        return number;
    }

    /** Whether the last line was longer than what is kept of it. */
    boolean wasCut() {
        return cut;
    }

    @Override
    public void close() throws IOException {
        pieces.close();
    }
}
