package org.tokenmeter.line;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A line from one place of this program to another. It has no speed. */
public final class MemoryTransport implements Transport {
    /** Tells a reader that nothing more comes. */
    private static final int CLOSED = -1;

    private final BlockingQueue<Integer> incoming;
    private final BlockingQueue<Integer> outgoing;
    private volatile boolean closed;

    private MemoryTransport(BlockingQueue<Integer> incoming, BlockingQueue<Integer> outgoing) {
        this.incoming = incoming;
        this.outgoing = outgoing;
    }

    /** Both ends of a new line. */
    public static List<MemoryTransport> pair() {
        BlockingQueue<Integer> one = new LinkedBlockingQueue<>();
        BlockingQueue<Integer> other = new LinkedBlockingQueue<>();
        return List.of(new MemoryTransport(one, other), new MemoryTransport(other, one));
    }

    @Override
    public int read(byte[] target, Duration longest) throws LineException {
        try {
            Integer next = incoming.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
            int count = 0;
            while (next != null && next != CLOSED) {
                target[count++] = next.byteValue();
                next = count == target.length ? null : incoming.poll();
            }
            if (next != null) {
                incoming.add(CLOSED);
            }
            if (next != null && count == 0) {
                throw gone();
            }
            return count;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    @Override
    public void write(byte[] source, int offset, int length) throws LineException {
        if (closed || incoming.contains(CLOSED)) {
            throw gone();
        }
        for (int i = offset; i < offset + length; i++) {
            outgoing.add(source[i] & 0xFF);
        }
    }

    private static LineException gone() {
        return new LineException("the other end closed the line", "open another one", null);
    }

    @Override
    public boolean isSent() {
        return true;
    }

    @Override
    public void configure(int baud, int format) {
        // Memory has no speed.
    }

    @Override
    public boolean hasSpeed() {
        return false;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            incoming.add(CLOSED);
            outgoing.add(CLOSED);
        }
    }
}
