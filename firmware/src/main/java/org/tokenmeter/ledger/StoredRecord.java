package org.tokenmeter.ledger;

import org.tokenmeter.checksum.Crc32;
import org.tokenmeter.hal.Memory;

/**
 * One record of the memory, kept in two copies of which at least one is whole at any moment.
 *
 * <pre>
 *   0       2      3        4           8        10               10+n
 *  +-------+------+--------+-----------+--------+----------------+----------+
 *  | magic | kind | format | sequence  | n      | payload        | CRC-32   |
 *  +-------+------+--------+-----------+--------+----------------+----------+
 * </pre>
 *
 * The copies stand {@link #MIRROR} bytes apart. A commit writes the copy that is invalid or older
 * first, syncs, reads it back, and only then touches the other one: so the only valid copy is
 * never the one being written. The first copy read back whole is the commit point; a commit is
 * done when both are, so that what was answered survives the loss of either copy.
 *
 * <p><b>Slices.</b> {@link #step} does a bounded piece of a commit, so that a slow memory does not
 * keep the keypad waiting.
 *
 * <p><b>Invariant.</b> After any power cut, {@link #open} finds the payload before the commit or
 * the one after it, whole.
 */
class StoredRecord {
    /** From a record's first copy to its second. */
    static final int MIRROR = Memory.SIZE / 2;
    /** Bytes before the payload. */
    static final int HEADER = 10;
    /** Bytes of a record that are not payload. */
    static final int OVERHEAD = HEADER + 4;
    /** Bytes that one {@link #step} writes at most. */
    static final int SLICE = 64;

    /** A commit goes on. */
    static final int BUSY = 0;
    /** Both copies are whole; nothing goes on. */
    static final int IDLE = 1;
    /** The memory did not keep what was written. */
    static final int FAILED = 2;

    private static final int MAGIC = 0x544D;
    private static final int SEQUENCE_AT = 4;
    private static final int LENGTH_AT = 8;

    private final Memory memory;
    private final int address;
    private final int kind;
    private final int format;
    private final byte[] image;
    private final byte[] seen;
    private int state = IDLE;
    private int copy;
    private int copiesLeft;
    private int offset;

    /**
     * A record at its place; nothing is read yet.
     *
     * @param address of the first copy
     * @param kind which record it is: 0 to 255
     * @param format of its payload: 0 to 255
     * @param payload bytes of payload
     */
    StoredRecord(Memory memory, int address, int kind, int format, int payload) {
        this.memory = memory;
        this.address = address;
        this.kind = kind;
        this.format = format;
        image = new byte[payload + OVERHEAD];
        seen = new byte[payload + OVERHEAD];
    }

    /**
     * Reads the newer valid copy and makes the other one equal to it.
     *
     * @return whether there was a valid copy and both are whole now
     */
    final boolean open() {
        boolean first = readCopy(0, image);
        boolean second = readCopy(1, seen);
        if (!first && !second) {
            return false;
        }
        boolean equal = first && second && sequence(image) == sequence(seen);
        boolean takeSecond = second && (!first || isNewer(sequence(seen), sequence(image)));
        if (takeSecond) {
            System.arraycopy(seen, 0, image, 0, image.length);
        }
        return equal || writeAlone(takeSecond ? 0 : 1);
    }

    /** Whether one of the copies is valid, without changing anything. */
    final boolean isThere() {
        return readCopy(0, seen) || readCopy(1, seen);
    }

    /**
     * Whether the record can never have been committed: the second copy of a first commit is
     * blank until the first one is whole.
     */
    final boolean wasNeverWhole() {
        return isBlank(0) || isBlank(1);
    }

    private boolean isBlank(int which) {
        if (!memory.read(at(which), seen, 0, seen.length)) {
            return false;
        }
        for (byte each : seen) {
            if (each != seen[0]) {
                return false;
            }
        }
        return seen[0] == 0 || seen[0] == (byte) 0xFF;
    }

    /** Copies the payload. */
    final void read(byte[] payload) {
        System.arraycopy(image, HEADER, payload, 0, payload.length);
    }

    /** Begins the commit of a payload; no other may be going on. */
    final void begin(byte[] payload) {
        assert state == IDLE;
        System.arraycopy(payload, 0, image, HEADER, payload.length);
        seal(sequence(image) + 1);
        copiesLeft = 2;
        copy = copyToWriteFirst();
        offset = 0;
        state = BUSY;
    }

    /** Does a piece of the commit and answers how far it is. */
    final int step() {
        if (state != BUSY) {
            return state;
        }
        if (offset < image.length) {
            writeSlice();
            return state;
        }
        if (!memory.sync() || !matches(copy)) {
            state = FAILED;
            return state;
        }
        copiesLeft--;
        copy = 1 - copy;
        offset = 0;
        state = copiesLeft == 0 ? IDLE : BUSY;
        return state;
    }

    /** Commits a payload at once; answers whether both copies are whole. */
    final boolean commit(byte[] payload) {
        begin(payload);
        while (state == BUSY) {
            step();
        }
        return state == IDLE;
    }

    /** Bytes of one copy. */
    final int length() {
        return image.length;
    }

    private void writeSlice() {
        int length = Math.min(SLICE, image.length - offset);
        memory.write(at(copy) + offset, image, offset, length);
        offset += length;
    }

    private boolean writeAlone(int other) {
        memory.write(at(other), image, 0, image.length);
        return memory.sync() && matches(other);
    }

    private boolean matches(int which) {
        if (!memory.read(at(which), seen, 0, seen.length)) {
            return false;
        }
        for (int i = 0; i < image.length; i++) {
            if (seen[i] != image[i]) {
                return false;
            }
        }
        return true;
    }

    /** The copy that a commit may overwrite: an invalid one, else the older one. */
    int copyToWriteFirst() {
        if (!readCopy(0, seen)) {
            return 0;
        }
        int first = sequence(seen);
        if (!readCopy(1, seen)) {
            return 1;
        }
        return isNewer(first, sequence(seen)) ? 1 : 0;
    }

    /** Whether a sequence number comes after another; numbers go round. */
    boolean isNewer(int sequence, int than) {
        return sequence - than > 0;
    }

    /** Whether bytes are a whole record of this kind. */
    boolean isWhole(byte[] bytes) {
        int end = bytes.length - 4;
        return Fields.get(bytes, 0, 2) == MAGIC && bytes[2] == (byte) kind
                && bytes[3] == (byte) format
                && Fields.get(bytes, LENGTH_AT, 2) == bytes.length - OVERHEAD
                && (int) Fields.get(bytes, end, 4) == Crc32.of(0, bytes, 0, end);
    }

    private boolean readCopy(int which, byte[] target) {
        return memory.read(at(which), target, 0, target.length) && isWhole(target);
    }

    private void seal(int sequence) {
        Fields.put(image, 0, 2, MAGIC);
        image[2] = (byte) kind;
        image[3] = (byte) format;
        Fields.put(image, SEQUENCE_AT, 4, sequence);
        Fields.put(image, LENGTH_AT, 2, image.length - OVERHEAD);
        int end = image.length - 4;
        Fields.put(image, end, 4, Crc32.of(0, image, 0, end));
    }

    private int at(int which) {
        return address + which * MIRROR;
    }

    private static int sequence(byte[] bytes) {
        return (int) Fields.get(bytes, SEQUENCE_AT, 4);
    }
}
