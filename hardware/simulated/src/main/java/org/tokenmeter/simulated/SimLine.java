package org.tokenmeter.simulated;

import org.tokenmeter.hal.SerialLine;

/**
 * The line to a host who is a program.
 *
 * <p><b>Fault model.</b> None here: bytes arrive at once and as they were sent, as over TCP. A
 * {@link Noise} that is put between changes, drops, repeats or adds bytes on their way to the
 * meter. What the meter sends while nobody reads is kept up to a bound, then the line is full.
 *
 * <p><b>Speed.</b> None: a session takes no virtual time.
 */
public final class SimLine implements SerialLine {
    /** Bytes that may be on their way in either direction. */
    public static final int CAPACITY = 4_096;

    /** What becomes of bytes on their way to the meter. */
    @FunctionalInterface
    public interface Noise {
        /** Hands on what arrives of a byte: nothing, itself, something else, or more. */
        void carry(byte sent, SimLine line);
    }

    private final byte[] toMeter = new byte[CAPACITY];
    private final byte[] toHost = new byte[CAPACITY];
    private int meterFirst;
    private int meterCount;
    private int hostFirst;
    private int hostCount;
    private int baud;
    private int format;
    private Noise noise = (sent, line) -> line.arrive(sent);

    @Override
    public int read() {
        if (meterCount == 0) {
            return NO_BYTE;
        }
        int value = toMeter[meterFirst] & 0xFF;
        meterFirst = (meterFirst + 1) % CAPACITY;
        meterCount--;
        return value;
    }

    @Override
    public int write(byte[] source, int offset, int length) {
        int fitting = Math.min(length, CAPACITY - hostCount);
        for (int i = 0; i < fitting; i++) {
            toHost[(hostFirst + hostCount + i) % CAPACITY] = source[offset + i];
        }
        hostCount += fitting;
        return fitting;
    }

    @Override
    public boolean isSent() {
        return true;
    }

    @Override
    public void configure(int newBaud, int newFormat) {
        baud = newBaud;
        format = newFormat;
    }

    /** The host sends a byte, which takes its way through the noise. */
    public void send(byte value) {
        noise.carry(value, this);
    }

    /** A byte arrives at the meter; with a full line it is lost. */
    public void arrive(byte value) {
        if (meterCount < CAPACITY) {
            toMeter[(meterFirst + meterCount) % CAPACITY] = value;
            meterCount++;
        }
    }

    /** The oldest byte that the meter sent and nobody took, or {@link #NO_BYTE}. */
    public int receive() {
        if (hostCount == 0) {
            return NO_BYTE;
        }
        int value = toHost[hostFirst] & 0xFF;
        hostFirst = (hostFirst + 1) % CAPACITY;
        hostCount--;
        return value;
    }

    /** Puts a noise between host and meter. */
    public void setNoise(Noise between) {
        noise = between;
    }

    /** The speed that the meter set last; the line itself has none. */
    public int baud() {
        return baud;
    }

    /** The frame that the meter set last: a constant of {@link SerialLine}. */
    public int format() {
        return format;
    }

    /** Forgets what is on its way. */
    void clear() {
        meterCount = 0;
        hostCount = 0;
    }
}
