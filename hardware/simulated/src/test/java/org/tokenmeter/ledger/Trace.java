package org.tokenmeter.ledger;

/**
 * The bytes that something writes, in their order.
 *
 * @param writes as {@link TracedMemory#write} holds them
 * @param finished how many of them were written when the meter showed its answer
 * @param found which of the contents of a {@link CommitKind} it showed
 */
record Trace(int[] writes, int finished, int found) {
    /** No bit flipped. */
    static final int NO_FLIP = -1;
    /** No answer was shown. */
    static final int NEVER = Integer.MAX_VALUE;

    /** What is done at a cut; the memory may be changed. */
    interface Visit {
        void at(int position, int torn);
    }

    /** What a kind of commit writes; the memory holds its base afterwards, and the flipped bit. */
    static Trace of(CommitKind kind, TracedMemory memory, int flippedBit) {
        Journal journal = kind.start(memory);
        if (flippedBit != NO_FLIP) {
            memory.flip(flippedBit);
        }
        int mark = memory.mark();
        int[] finished = {NEVER};
        kind.run(journal, () -> finished[0] = memory.mark() - mark);
        int[] writes = memory.since(mark);
        memory.rollBack(mark);
        return new Trace(writes, finished[0], kind.contents().size() - 1);
    }

    /** Bytes written. */
    int length() {
        return writes.length;
    }

    /** The least of the contents that a cut may leave. */
    int atLeast(int position) {
        return position >= finished ? found : 0;
    }

    /** Cuts the power at each position of a range; the memory is what it was afterwards. */
    void cut(TracedMemory memory, int from, int to, TornByte tornByte, Visit visit) {
        cut(memory, from, to, tornByte, 0, visit);
    }

    /** The same; torn bytes differ with a number, too. */
    void cut(TracedMemory memory, int from, int to, TornByte tornByte, int salt, Visit visit) {
        int[] values = new int[TornByte.MOST];
        int start = memory.mark();
        for (int i = 0; i < from; i++) {
            memory.apply(writes[i]);
        }
        for (int position = from; position < to; position++) {
            int mark = memory.mark();
            if (position == writes.length) {
                visit.at(position, 0);
                memory.rollBack(mark);
                break;
            }
            int address = TracedMemory.addressOf(writes[position]);
            int count = tornByte.fill(values, memory.at(address),
                    TracedMemory.valueOf(writes[position]), position + salt);
            for (int i = 0; i < count; i++) {
                memory.poke(address, values[i]);
                visit.at(position, values[i]);
                memory.rollBack(mark);
            }
            memory.apply(writes[position]);
        }
        memory.rollBack(start);
    }

    /** How many cuts that are, over the whole trace. */
    long cuts(byte[] base, TornByte tornByte) {
        TracedMemory memory = new TracedMemory(base);
        long cuts = 1;
        for (int write : writes) {
            cuts += tornByte.count(memory.at(TracedMemory.addressOf(write)),
                    TracedMemory.valueOf(write));
            memory.apply(write);
        }
        return cuts;
    }
}
