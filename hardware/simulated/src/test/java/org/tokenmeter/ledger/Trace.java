package org.tokenmeter.ledger;

import java.util.Arrays;

/**
 * The bytes that something writes, in their order.
 *
 * @param writes as {@link TracedMemory#write} holds them
 * @param points of a kind's contents, from which place on each is the least that must be there
 */
record Trace(int[] writes, int[] points) {
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
        int[] points = new int[kind.contents().size()];
        int last = points.length - 1;
        for (int i = 1; i <= last; i++) {
            points[i] = commitPoint(memory, writes, kind.contents().get(i));
        }
        points[last] = Math.min(points[last], finished[0]);
        return new Trace(writes, points);
    }

    /** A trace after which one of a number of contents is there for ever. */
    static Trace of(int[] writes, int contents, int found) {
        int[] points = new int[contents];
        Arrays.fill(points, NEVER);
        if (found >= 0) {
            points[found] = writes.length;
        }
        return new Trace(writes, points);
    }

    /**
     * How many writes it takes until a content is there, in one copy at least, whatever becomes of
     * the byte in flight: a last byte that does not change can still be torn.
     */
    private static int commitPoint(TracedMemory memory, int[] writes, Content content) {
        int least = 0;
        int most = writes.length + 1;
        while (least < most) {
            int middle = (least + most) / 2;
            int mark = memory.mark();
            for (int i = 0; i < Math.min(middle, writes.length); i++) {
                memory.apply(writes[i]);
            }
            if (middle < writes.length) {
                memory.apply(~writes[middle] & 0xFF | writes[middle] & ~0xFF);
            }
            if (content.isStoredOnceIn(memory.bytes())) {
                most = middle;
            } else {
                least = middle + 1;
            }
            memory.rollBack(mark);
        }
        return least;
    }

    /** Bytes written. */
    int length() {
        return writes.length;
    }

    /** The least of the contents that a cut may leave. */
    int atLeast(int position) {
        int content = points.length - 1;
        while (content > 0 && position < points[content]) {
            content--;
        }
        return content;
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
