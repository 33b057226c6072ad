package org.tokenmeter.ledger;

import org.tokenmeter.checksum.Crc32;
import org.tokenmeter.hal.Memory;

/**
 * The meter's diary: the last 256 events, the oldest overwritten.
 *
 * <pre>
 *   0          4       6           14        18       22       28
 *  +----------+-------+-----------+---------+--------+--------+--------+
 *  | sequence | code  | argument  | uptime  | civil  | 0      | chain  |   32 bytes
 *  +----------+-------+-----------+---------+--------+--------+--------+
 * </pre>
 *
 * The chain is a CRC-32 that goes on from the chain of the entry before, so that an entry which
 * was torn, changed or moved does not fit. Uptime counts seconds, civil time minutes since 1993 or
 * FFFFFFFF when it is unknown.
 *
 * <p><b>Does not promise</b> that an event survives which was written as the power failed; all
 * before it do.
 */
public final class EventRing {
    /** Events that are kept. */
    public static final int CAPACITY = 256;

    private static final int ENTRY = 32;
    private static final int CODE_AT = 4;
    private static final int ARGUMENT_AT = 6;
    private static final int UPTIME_AT = 14;
    private static final int CIVIL_AT = 18;
    private static final int CHAIN_AT = 28;

    private final Memory memory;
    private final byte[] entry = new byte[ENTRY];
    private boolean open;
    private int newest;
    private int chain;

    /** The ring of a memory; nothing is read yet. */
    EventRing(Memory memory) {
        this.memory = memory;
    }

    /** Finds the newest entry that fits its chain. */
    void open() {
        open = true;
        newest = 0;
        chain = 0;
        for (int index = 0; index < CAPACITY; index++) {
            if (fits(index) && sequence() - newest > 0) {
                newest = sequence();
                chain = storedChain();
            }
        }
    }

    /**
     * Writes an event behind the newest; does nothing before {@link #open}: a memory that was not
     * understood is left alone.
     *
     * @param code 1 to 65535
     * @param uptimeSeconds seconds under power
     * @param civilMinute see CivilTime, or -1
     */
    public void append(int code, long argument, int uptimeSeconds, int civilMinute) {
        if (!open) {
            return;
        }
        int sequence = newest + 1;
        for (int i = 0; i < ENTRY; i++) {
            entry[i] = 0;
        }
        Fields.put(entry, 0, 4, sequence);
        Fields.put(entry, CODE_AT, 2, code);
        Fields.put(entry, ARGUMENT_AT, 8, argument);
        Fields.put(entry, UPTIME_AT, 4, uptimeSeconds);
        Fields.put(entry, CIVIL_AT, 4, civilMinute);
        chain = Crc32.of(chain, entry, 0, CHAIN_AT);
        Fields.put(entry, CHAIN_AT, 4, chain);
        memory.write(at(sequence), entry, 0, ENTRY);
        memory.sync();
        newest = sequence;
    }

    /** The sequence number of the newest event; 0 before the first. */
    public int newest() {
        return newest;
    }

    /** The code of an event that is kept: {@link #newest} and up to 255 before it. */
    public int code(int sequence) {
        memory.read(at(sequence), entry, 0, ENTRY);
        return (int) Fields.get(entry, CODE_AT, 2);
    }

    /**
     * Reads an event that is kept, for the questions below.
     *
     * @return whether it is there
     */
    public boolean read(int sequence) {
        return memory.read(at(sequence), entry, 0, ENTRY) && sequence() == sequence;
    }

    /** The code of the event that was read. */
    public int code() {
        return (int) Fields.get(entry, CODE_AT, 2);
    }

    /** Its argument. */
    public long argument() {
        return Fields.get(entry, ARGUMENT_AT, 8);
    }

    /** Seconds under power when it was written. */
    public int uptime() {
        return (int) Fields.get(entry, UPTIME_AT, 4);
    }

    /** The civil minute when it was written, or -1. */
    public int civilMinute() {
        return (int) Fields.get(entry, CIVIL_AT, 4);
    }

    /** Whether an entry belongs to its place and to the entry before; it is read on the way. */
    private boolean fits(int index) {
        if (!memory.read(at(index), entry, 0, CODE_AT) || sequence() == 0
                || (sequence() & CAPACITY - 1) != index) {
            return false;
        }
        int before = 0;
        if (memory.read(at(index - 1), entry, 0, ENTRY)) {
            before = storedChain();
        }
        int sequenceBefore = sequence();
        if (!memory.read(at(index), entry, 0, ENTRY)) {
            return false;
        }
        boolean isFirst = sequence() == 1;
        return (isFirst || sequenceBefore == sequence() - 1)
                && storedChain() == Crc32.of(isFirst ? 0 : before, entry, 0, CHAIN_AT);
    }

    private int sequence() {
        return (int) Fields.get(entry, 0, 4);
    }

    private int storedChain() {
        return (int) Fields.get(entry, CHAIN_AT, 4);
    }

    private static int at(int sequence) {
        return MemoryMap.EVENTS + (sequence & CAPACITY - 1) * ENTRY;
    }
}
