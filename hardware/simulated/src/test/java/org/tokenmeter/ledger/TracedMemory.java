package org.tokenmeter.ledger;

import java.util.Arrays;
import org.tokenmeter.hal.Memory;

/**
 * A memory that knows every byte written to it, and can take writes back.
 *
 * <p><b>Fault model.</b> That of {@link org.tokenmeter.simulated.SimMemory}: bytes are stored in
 * the order of the calls, as they arrive. So what a power cut leaves is the content before, with
 * the first bytes of a {@link #since trace} written and the one after them torn; {@link #poke}
 * builds that, without a program that has to be stopped.
 */
final class TracedMemory implements Memory {
    private final byte[] bytes;
    private int[] log = new int[4096];
    private int logged;

    TracedMemory(byte[] content) {
        bytes = content.clone();
    }

    /** A memory with one value in every byte. */
    static TracedMemory filled(int value) {
        byte[] content = new byte[SIZE];
        Arrays.fill(content, (byte) value);
        return new TracedMemory(content);
    }

    @Override
    public boolean read(int address, byte[] target, int offset, int length) {
        System.arraycopy(bytes, address, target, offset, length);
        return true;
    }

    @Override
    public void write(int address, byte[] source, int offset, int length) {
        for (int i = 0; i < length; i++) {
            poke(address + i, source[offset + i]);
        }
    }

    @Override
    public boolean sync() {
        return true;
    }

    @Override
    public boolean affordsCommitPerPulse() {
        return true;
    }

    /** Writes one byte. */
    void poke(int address, int value) {
        if (logged == log.length) {
            log = Arrays.copyOf(log, 2 * logged);
        }
        log[logged++] = address << 16 | (bytes[address] & 0xFF) << 8 | value & 0xFF;
        bytes[address] = (byte) value;
    }

    /** Flips one bit; 0 is the highest of the first byte. */
    void flip(int bit) {
        poke(bit / 8, bytes[bit / 8] ^ 0x80 >> bit % 8);
    }

    /** Now, for {@link #rollBack} and {@link #since}. */
    int mark() {
        return logged;
    }

    /** Takes back every write since a mark. */
    void rollBack(int mark) {
        while (logged > mark) {
            int entry = log[--logged];
            bytes[entry >>> 16] = (byte) (entry >>> 8);
        }
    }

    /** What was written since a mark. */
    int[] since(int mark) {
        int[] trace = new int[logged - mark];
        for (int i = 0; i < trace.length; i++) {
            int entry = log[mark + i];
            trace[i] = write(entry >>> 16, entry & 0xFF);
        }
        return trace;
    }

    /** Does one write of a trace. */
    void apply(int write) {
        poke(addressOf(write), write);
    }

    /** The content itself. */
    byte[] bytes() {
        return bytes;
    }

    /** The value at an address. */
    int at(int address) {
        return bytes[address] & 0xFF;
    }

    /** A write as traces hold it. */
    static int write(int address, int value) {
        return address << 8 | value;
    }

    /** Where a write of a trace goes. */
    static int addressOf(int write) {
        return write >>> 8;
    }

    /** What a write of a trace stores. */
    static int valueOf(int write) {
        return write & 0xFF;
    }
}
