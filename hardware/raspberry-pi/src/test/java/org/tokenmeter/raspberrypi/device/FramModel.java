package org.tokenmeter.raspberrypi.device;

/**
 * A ferroelectric memory MB85RS256B as its pins show it.
 *
 * <p><b>Fault model.</b> A bit can be stuck. The memory can be absent: then its output pin hangs
 * high or low, which the bus does not notice. It can lose its power in the middle of a write: what
 * arrived before is kept, the byte in flight is not, and it is absent until it has power again. It
 * can be write-protected. And the bus itself can refuse, or throw.
 *
 * <p><b>Source.</b> Fujitsu MB85RS256B data sheet: the write-enable latch falls after each write;
 * addresses wrap at the end.
 */
public final class FramModel {
    /** What the bus does. */
    public enum Bus {
        /** Bytes pass. */
        WORKS,
        /** It says that none passed. */
        REFUSES,
        /** It throws. */
        THROWS
    }

    private static final int SIZE = 32 * 1024;
    private static final int ENABLED = 0x02;
    private static final int PROTECTED = 0x0C;
    private static final int NEVER = Integer.MAX_VALUE;

    private final byte[] identity = {0x04, 0x7F, 0x05, 0x09};
    /** What it keeps. */
    public final byte[] bytes = new byte[SIZE];
    private Bus bus = Bus.WORKS;
    private int status;
    private int hanging = 0xFF;
    private boolean absent;
    private int bytesUntilCut = NEVER;
    private int stuckAddress = -1;
    private int stuckBits;
    private int transfers;
    private long bits;

    /** Chooses what the bus does. */
    public void setBus(Bus newBus) {
        bus = newBus;
    }

    /** Takes it away; its output pin hangs at these levels. */
    public void remove(int levels) {
        absent = true;
        hanging = levels;
    }

    /** Gives it power again. */
    public void powerUp() {
        absent = false;
        bytesUntilCut = NEVER;
        status &= ~ENABLED;
    }

    /** Takes its power away when so many bytes have been written. */
    public void cutAfter(int written) {
        bytesUntilCut = written;
    }

    /** Makes bits of a byte read as ones for ever. */
    public void stick(int address, int ones) {
        stuckAddress = address;
        stuckBits = ones;
    }

    /** Makes it another part of the maker. */
    void setFamilyAndDensity(int third) {
        identity[2] = (byte) third;
    }

    /** Makes it refuse every write. */
    public void protect() {
        status |= PROTECTED;
    }

    int transfers() {
        return transfers;
    }

    /** What passed since the memory was made, at 1 MHz. */
    long busyMicros() {
        return bits;
    }

    /** One transfer, from chip select's fall to its rise. */
    int transfer(byte[] out, int outOffset, byte[] in, int inOffset, int length) {
        if (bus == Bus.THROWS) {
            throw new IllegalStateException("bus error");
        }
        transfers++;
        bits += 8L * length;
        for (int i = 0; i < length; i++) {
            in[inOffset + i] = (byte) answer(out, outOffset, i);
        }
        finish(out[outOffset], length);
        return bus == Bus.REFUSES ? -1 : length;
    }

    private int answer(byte[] out, int start, int index) {
        int answer = hanging;
        if (!absent && index > 0) {
            answer = switch (out[start] & 0xFF) {
                case 0x9F -> identity[Math.min(index, identity.length) - 1];
                case 0x05 -> status;
                case 0x03 -> index < 3 ? hanging : read(address(out, start) + index - 3);
                case 0x02 -> write(address(out, start) + index - 3, out[start + index], index);
                default -> hanging;
            };
        }
        return answer;
    }

    private void finish(byte opcode, int length) {
        if (absent) {
            return;
        }
        if (opcode == 0x06 && length == 1) {
            status |= ENABLED;
        } else if (opcode == 0x02) {
            status &= ~ENABLED;
        }
    }

    private int read(int address) {
        int value = bytes[address % SIZE] & 0xFF;
        return address == stuckAddress ? value | stuckBits : value;
    }

    private int write(int address, byte value, int index) {
        if (index >= 3 && (status & (ENABLED | PROTECTED)) == ENABLED) {
            if (bytesUntilCut-- == 0) {
                absent = true;
            } else {
                bytes[address % SIZE] = value;
            }
        }
        return hanging;
    }

    private static int address(byte[] out, int start) {
        return ((out[start + 1] & 0xFF) << 8 | out[start + 2] & 0xFF) % SIZE;
    }
}
