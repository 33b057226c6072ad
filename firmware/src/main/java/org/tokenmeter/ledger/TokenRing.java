package org.tokenmeter.ledger;

import org.tokenmeter.checksum.Crc32;
import org.tokenmeter.hal.Memory;

/**
 * The last tokens and what became of them: sixteen entries, the oldest overwritten.
 *
 * <pre>
 *   0          4        5      6     9           13              21      30     32
 *  +----------+--------+------+-----+-----------+---------------+-------+------+
 *  | sequence | result | kind | TID | civil min | value         | 0     | CRC  |
 *  +----------+--------+------+-----+-----------+---------------+-------+------+
 * </pre>
 *
 * Kind is the class (4 bits) and subclass (4 bits) of a token that was understood, FF of another.
 * The civil minute is FFFFFFFF while it is unknown. The CRC is the lower half of a CRC-32.
 *
 * <p><b>Does not promise</b> that an entry survives which was written as the power failed.
 */
public final class TokenRing {
    /** Entries that are kept. */
    public static final int CAPACITY = 16;
    /** The kind of a token that was not understood. */
    public static final int UNKNOWN_KIND = 0xFF;

    private static final int CLASS_SHIFT = 4;
    private static final int ENTRY = 32;
    private static final int RESULT_AT = 4;
    private static final int KIND_AT = 5;
    private static final int TID_AT = 6;
    private static final int CIVIL_AT = 9;
    private static final int VALUE_AT = 13;
    private static final int CRC_AT = 30;

    private final Memory memory;
    private final byte[] entry = new byte[ENTRY];
    private boolean open;
    private int newest;

    /** The ring of a memory; nothing is read yet. */
    TokenRing(Memory memory) {
        this.memory = memory;
    }

    /** Finds the newest whole entry. */
    void open() {
        open = true;
        newest = 0;
        for (int index = 0; index < CAPACITY; index++) {
            if (readWhole(index) && sequence() - newest > 0) {
                newest = sequence();
            }
        }
    }

    /** Writes an entry behind the newest; does nothing before {@link #open}. */
    public void append(int result, int kind, int tid, int civilMinute, long value) {
        if (!open) {
            return;
        }
        newest++;
        for (int i = 0; i < ENTRY; i++) {
            entry[i] = 0;
        }
        Fields.put(entry, 0, 4, newest);
        Fields.put(entry, RESULT_AT, 1, result);
        Fields.put(entry, KIND_AT, 1, kind);
        Fields.put(entry, TID_AT, 3, tid);
        Fields.put(entry, CIVIL_AT, 4, civilMinute);
        Fields.put(entry, VALUE_AT, 8, value);
        Fields.put(entry, CRC_AT, 2, crc());
        memory.write(at(newest), entry, 0, ENTRY);
        memory.sync();
    }

    /**
     * Reads an entry, for the questions below.
     *
     * @param ago 0 for the newest
     * @return whether there is one
     */
    public boolean read(int ago) {
        return ago < CAPACITY && newest - ago > 0 && readWhole(newest - ago)
                && sequence() == newest - ago;
    }

    /**
     * Finds the newest entry with a result and a TID, for the questions below.
     *
     * @return whether there is one
     */
    public boolean find(int result, int tid) {
        for (int ago = 0; ago < CAPACITY; ago++) {
            if (read(ago) && result() == result && tid() == tid) {
                return true;
            }
        }
        return false;
    }

    /**
     * Finds the newest entry with a result and a class, for the questions below.
     *
     * @return whether there is one
     */
    public boolean findClass(int result, int tokenClass) {
        for (int ago = 0; ago < CAPACITY; ago++) {
            if (read(ago) && result() == result && kind() >>> CLASS_SHIFT == tokenClass) {
                return true;
            }
        }
        return false;
    }

    /** The number of the result. */
    public int result() {
        return entry[RESULT_AT] & 0xFF;
    }

    /** Class and subclass, 4 bits each, or {@link #UNKNOWN_KIND}. */
    public int kind() {
        return entry[KIND_AT] & 0xFF;
    }

    /** The TID; 0 for a token without one. */
    public int tid() {
        return (int) Fields.get(entry, TID_AT, 3);
    }

    /** The civil minute of its entry, or -1. */
    public int civilMinute() {
        return (int) Fields.get(entry, CIVIL_AT, 4);
    }

    /** What it brought or set, if it was accepted. */
    public long value() {
        return Fields.get(entry, VALUE_AT, 8);
    }

    private boolean readWhole(int sequence) {
        return memory.read(at(sequence), entry, 0, ENTRY) && sequence() != 0
                && Fields.get(entry, CRC_AT, 2) == crc();
    }

    private int crc() {
        return Crc32.of(0, entry, 0, CRC_AT) & 0xFFFF;
    }

    private int sequence() {
        return (int) Fields.get(entry, 0, 4);
    }

    private static int at(int sequence) {
        return MemoryMap.TOKENS + (sequence & CAPACITY - 1) * ENTRY;
    }
}
