package org.tokenmeter.ledger;

import org.tokenmeter.hal.Memory;

/** Records that are wrong in one thing each. */
final class FaultyRecord {
    /** How a journal makes its records. */
    interface Maker {
        StoredRecord of(Memory memory, int address, int kind, int format, int payload);
    }

    private FaultyRecord() {
    }

    /** A journal over faulty records. */
    static Journal.Maker journal(Maker records) {
        return journalMemory -> new TwinJournal(journalMemory) {
            @Override
            StoredRecord record(Memory memory, int address, int kind, int format, int payload) {
                return records.of(memory, address, kind, format, payload);
            }
        };
    }

    /** Always writes the first copy first. */
    static final class WrongSlotFirst extends StoredRecord {
        WrongSlotFirst(Memory memory, int address, int kind, int format, int payload) {
            super(memory, address, kind, format, payload);
        }

        @Override
        int copyToWriteFirst() {
            return 0;
        }
    }

    /** Believes whatever begins like a record. */
    static final class Unchecked extends StoredRecord {
        Unchecked(Memory memory, int address, int kind, int format, int payload) {
            super(memory, address, kind, format, payload);
        }

        @Override
        boolean isWhole(byte[] bytes) {
            return Fields.get(bytes, 0, 2) == RawRecord.MAGIC
                    && Fields.get(bytes, 8, 2) == bytes.length - OVERHEAD;
        }
    }

    /** Compares sequence numbers as numbers with a sign. */
    static final class SignedSequence extends StoredRecord {
        SignedSequence(Memory memory, int address, int kind, int format, int payload) {
            super(memory, address, kind, format, payload);
        }

        @Override
        boolean isNewer(int sequence, int than) {
            return sequence > than;
        }
    }

    /** Compares sequence numbers as numbers without a sign. */
    static final class UnsignedSequence extends StoredRecord {
        UnsignedSequence(Memory memory, int address, int kind, int format, int payload) {
            super(memory, address, kind, format, payload);
        }

        @Override
        boolean isNewer(int sequence, int than) {
            return Integer.compareUnsigned(sequence, than) > 0;
        }
    }
}
