package org.tokenmeter.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A record as firmware/SPEC.md describes it, read without any code of the ledger: so that the
 * ledger's own idea of whole is not the judge of itself.
 *
 * @param address of the first copy
 * @param kind which record it is
 * @param format of the payload
 * @param payload bytes of payload
 */
public record RawRecord(int address, int kind, int format, int payload) {
    static final int MAGIC = 0x544D;
    static final int SECOND_COPY = 0x4000;
    static final int SEQUENCE_AT = 4;
    static final int PAYLOAD_AT = 10;

    public static final RawRecord SUPER = new RawRecord(0x0000, 1, 1, 6);
    public static final RawRecord STATE_0 = new RawRecord(0x0100, 2, 1, 435);
    static final RawRecord STATE_1 = new RawRecord(0x0300, 2, 1, 435);
    static final RawRecord COUNTER = new RawRecord(0x0500, 3, 1, 25);
    public static final RawRecord IDENTITY = new RawRecord(0x0600, 4, 1, 64);

    static final RawRecord LIFE = new RawRecord(0x0700, 5, 1, 64);
    static final RawRecord USAGE = new RawRecord(0x0800, 6, 1, 176);
    public static final RawRecord LINE = new RawRecord(0x0900, 7, 1, 85);

    /** Those of this layout, and the state of the made-up one before it. */
    static final List<RawRecord> ALL =
            List.of(SUPER, STATE_0, STATE_1, COUNTER, IDENTITY, LIFE, USAGE, FormerLayout.STATE);

    /** Bytes of one copy. */
    int length() {
        return PAYLOAD_AT + payload + 4;
    }

    /** Where a copy stands: 0 or 1. */
    int at(int copy) {
        return address + copy * SECOND_COPY;
    }

    /** Whether both copies are whole, the same, and hold this payload. */
    public boolean isStoredTwice(byte[] memory, byte[] expected) {
        int first = at(0);
        int second = at(1);
        return Arrays.equals(memory, first, first + length(), memory, second, second + length())
                && Arrays.equals(memory, first + PAYLOAD_AT, first + PAYLOAD_AT + payload,
                        expected, 0, payload)
                && isWhole(memory, 0);
    }

    /** Whether at least one copy is whole and holds this payload. */
    boolean isStoredOnce(byte[] memory, byte[] expected) {
        for (int copy = 0; copy < 2; copy++) {
            int start = at(copy) + PAYLOAD_AT;
            if (Arrays.equals(memory, start, start + payload, expected, 0, payload)
                    && isWhole(memory, copy)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a copy is whole. */
    boolean isWhole(byte[] memory, int copy) {
        ByteBuffer bytes = ByteBuffer.wrap(memory, at(copy), length());
        return bytes.getShort() == MAGIC && bytes.get() == kind && bytes.get() == format
                && bytes.position(at(copy) + 8).getShort() == payload
                && bytes.position(at(copy) + length() - 4).getInt() == checksum(memory, copy);
    }

    /** The sequence number of a copy. */
    int sequence(byte[] memory, int copy) {
        return ByteBuffer.wrap(memory).getInt(at(copy) + SEQUENCE_AT);
    }

    /** Gives both copies a sequence number. */
    void renumber(byte[] memory, int sequence) {
        for (int copy = 0; copy < 2; copy++) {
            ByteBuffer.wrap(memory).putInt(at(copy) + SEQUENCE_AT, sequence);
            ByteBuffer.wrap(memory).putInt(at(copy) + length() - 4, checksum(memory, copy));
        }
    }

    /** A copy of the payload. */
    public byte[] read(byte[] memory) {
        return Arrays.copyOfRange(memory, address + PAYLOAD_AT, address + PAYLOAD_AT + payload);
    }

    private int checksum(byte[] memory, int copy) {
        CRC32 crc = new CRC32();
        crc.update(memory, at(copy), length() - 4);
        return (int) crc.getValue();
    }
}
