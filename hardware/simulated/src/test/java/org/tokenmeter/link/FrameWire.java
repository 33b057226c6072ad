package org.tokenmeter.link;

import java.util.ArrayDeque;
import java.util.SplittableRandom;
import org.tokenmeter.hal.SerialLine;

/**
 * One direction of a line.
 *
 * <p><b>Fault model.</b> Of each byte on its way a bit may flip, it may be lost, come twice, or
 * have another one come before it; from some byte on nothing may come, in both directions.
 */
class FrameWire implements SerialLine {
    private final ArrayDeque<Integer> bytes = new ArrayDeque<>();
    private SplittableRandom random;
    private int oneIn;
    private int carried;
    private int[] left;

    /** Disturbs one byte of so many. */
    void disturb(SplittableRandom newRandom, int disturbedOneIn) {
        random = newRandom;
        oneIn = disturbedOneIn;
    }

    /** Carries so many bytes together with another direction, and then none. */
    void cutWith(FrameWire other, int after) {
        left = new int[] {after};
        other.left = left;
    }

    /** Bytes that were sent. */
    int carried() {
        return carried;
    }

    boolean isEmpty() {
        return bytes.isEmpty();
    }

    /** Hands all bytes on their way to an end. */
    void deliver(FrameLink end, long now) {
        while (!bytes.isEmpty()) {
            end.take(bytes.poll(), now);
        }
    }

    @Override
    public int read() {
        return bytes.isEmpty() ? NO_BYTE : bytes.poll();
    }

    @Override
    public int write(byte[] source, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            carried++;
            if (left == null || left[0]-- > 0) {
                carry(source[i] & 0xFF);
            }
        }
        return length;
    }

    private void carry(int value) {
        if (random == null || random.nextInt(oneIn) != 0) {
            bytes.add(value);
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> bytes.add(value ^ 1 << random.nextInt(Byte.SIZE));
            case 1 -> {
                bytes.add(value);
                bytes.add(value);
            }
            case 2 -> {
                bytes.add(random.nextInt(256));
                bytes.add(value);
            }
            default -> { }
        }
    }

    @Override
    public boolean isSent() {
        return true;
    }

    @Override
    public void configure(int baud, int format) {
        // It has no speed.
    }
}
