package org.tokenmeter.line;

/**
 * Bytes from one thread to another, in a ring.
 *
 * <p><b>Threads.</b> Any.
 */
final class ByteQueue {
    /** A wait ends after this time at the latest, whatever happens. */
    private static final long LONGEST_WAIT_MILLIS = 250;

    private final byte[] ring;
    private int first;
    private int count;
    private boolean taken;
    private boolean closed;

    ByteQueue(int capacity) {
        ring = new byte[capacity];
    }

    /** Adds what there is room for, and answers how many bytes that were. */
    synchronized int offer(byte[] source, int offset, int length) {
        int fitting = Math.min(length, ring.length - count);
        for (int i = 0; i < fitting; i++) {
            ring[(first + count + i) % ring.length] = source[offset + i];
        }
        count += fitting;
        notifyAll();
        return fitting;
    }

    /** The oldest byte, 0 to 255; -1 when there is none. */
    synchronized int poll() {
        if (count == 0) {
            return -1;
        }
        int value = ring[first] & 0xFF;
        first = (first + 1) % ring.length;
        count--;
        if (count == 0) {
            notifyAll();
        }
        return value;
    }

    /** Waits for bytes and takes them; {@link #done} says that they are carried. */
    synchronized int take(byte[] target) {
        if (count == 0 && !closed) {
            await();
        }
        int taking = Math.min(count, target.length);
        for (int i = 0; i < taking; i++) {
            target[i] = (byte) poll();
        }
        taken = taking > 0;
        return taking;
    }

    /** What was taken last is carried. */
    synchronized void done() {
        taken = false;
    }

    /** Whether nothing waits, and nothing that was taken is on its way. */
    synchronized boolean isIdle() {
        return count == 0 && !taken;
    }

    /** Waits until the queue is empty, for a bounded time. */
    synchronized void awaitRoom() {
        if (count > 0) {
            await();
        }
    }

    synchronized void clear() {
        count = 0;
        notifyAll();
    }

    /** Nobody waits any more. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void await() {
        try {
            wait(LONGEST_WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
