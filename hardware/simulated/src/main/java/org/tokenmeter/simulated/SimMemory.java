package org.tokenmeter.simulated;

import org.tokenmeter.hal.Memory;

/**
 * A ferroelectric memory (FRAM) of 32 KiB.
 *
 * <p><b>Fault model.</b> A byte is stored as it arrives, and there is no buffer: a power cut leaves
 * every byte before it written, every byte after it as it was, and the byte in flight as any mix of
 * its old and new bits. A cell can be stuck at a value, and a bit can flip while nobody looks.
 */
public final class SimMemory implements Memory {
    /** No cut is armed. */
    private static final long NO_CUT = -1;
    private static final int NOTHING_STUCK = Integer.MIN_VALUE;

    private final byte[] bytes = new byte[SIZE];
    private final boolean commitPerPulse;
    private long bytesUntilCut = NO_CUT;
    private int tornMask;
    private int stuckAddress = NOTHING_STUCK;
    private long written;
    private long readBytes;

    /** A blank memory of kind fram, or of kind file when a write for every pulse costs too much. */
    public SimMemory(boolean commitPerPulse) {
        this.commitPerPulse = commitPerPulse;
    }

    /** What the firmware meets when the power goes: nothing after this happens. */
    public static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PowerCut() {
            super("the power was cut", null, false, false);
        }
    }

    @Override
    public boolean read(int address, byte[] target, int offset, int length) {
        System.arraycopy(bytes, address, target, offset, length);
        readBytes += length;
        return true;
    }

    @Override
    public void write(int address, byte[] source, int offset, int length) {
        for (int i = 0; i < length; i++) {
            store(address + i, source[offset + i]);
        }
    }

    @Override
    public boolean sync() {
        return true;
    }

    @Override
    public boolean affordsCommitPerPulse() {
        return commitPerPulse;
    }

    private void store(int address, byte value) {
        if (bytesUntilCut == 0) {
            bytes[address] = (byte) (bytes[address] & ~tornMask | value & tornMask);
            throw new PowerCut();
        }
        if (bytesUntilCut != NO_CUT) {
            bytesUntilCut--;
        }
        if (address != stuckAddress) {
            bytes[address] = value;
        }
        written++;
    }

    /**
     * Arms a power cut.
     *
     * @param after bytes that are still written whole; the next one is torn
     * @param mask the bits of the torn byte that take their new value
     */
    public void cutAfter(long after, int mask) {
        bytesUntilCut = after;
        tornMask = mask;
    }

    /** Disarms a cut that was not reached. */
    public void disarm() {
        bytesUntilCut = NO_CUT;
    }

    /** Makes a byte keep its value for ever. */
    public void stick(int address) {
        stuckAddress = address;
    }

    /** Flips one bit: 0 is the lowest of the byte. */
    public void flip(int address, int bit) {
        bytes[address] ^= (byte) (1 << bit);
    }

    /** Bytes written since the memory was made. */
    public long written() {
        return written;
    }

    /** Bytes read since the memory was made. */
    public long readBytes() {
        return readBytes;
    }

    /** A copy of all bytes. */
    public byte[] image() {
        return bytes.clone();
    }

    /** Replaces all bytes. */
    public void restore(byte[] image) {
        System.arraycopy(image, 0, bytes, 0, SIZE);
    }
}
