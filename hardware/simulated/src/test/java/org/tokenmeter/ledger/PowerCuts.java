package org.tokenmeter.ledger;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Every power cut of one kind of commit. A cut is a place in the commit's {@link Trace} and what
 * the byte in flight became; place n is the one behind the last byte.
 */
final class PowerCuts {
    private static final int TASKS = 64;

    private final CommitKind kind;
    private final Trace trace;

    PowerCuts(CommitKind kind) {
        this.kind = kind;
        trace = Trace.of(kind, new TracedMemory(kind.base()), Trace.NO_FLIP);
    }

    /** What is written, when nothing goes wrong. */
    Trace trace() {
        return trace;
    }

    /** One cut at every byte. */
    Tally single(TornByte tornByte) {
        return together(TASKS, task -> {
            TracedMemory memory = new TracedMemory(kind.base());
            CutCheck check = new CutCheck(kind);
            CutPlace place = new CutPlace(kind.name());
            trace.cut(memory, from(task), from(task + 1), tornByte, (position, torn) -> {
                place.first(position, torn);
                check.check(memory, trace.atLeast(position), place);
            });
            return check.tally();
        });
    }

    /** A cut at every byte, torn in one way, and one more at every byte that the start writes. */
    Tally second(TornByte tornByte) {
        return second(tornByte, 1, false);
    }

    /** The same, and the second one also where the token typed again is stored. */
    Tally secondOfRepeated(int step) {
        return second(TornByte.ONE, step, true);
    }

    private Tally second(TornByte tornByte, int step, boolean isRepeated) {
        return together(TASKS, task -> {
            TracedMemory memory = new TracedMemory(kind.base());
            CutCheck check = new CutCheck(kind);
            CutPlace place = new CutPlace(kind.name());
            trace.cut(memory, from(task), from(task + 1), TornByte.ONE, (position, torn) -> {
                if (position % step == 0) {
                    place.first(position, torn);
                    Trace recovery = recovery(memory, check, isRepeated);
                    int least = trace.atLeast(position);
                    recovery.cut(memory, 0, recovery.length() + 1, tornByte, position,
                            (secondPosition, secondTorn) -> {
                                place.second(secondPosition, secondTorn);
                                check.check(memory, Math.max(least,
                                        recovery.atLeast(secondPosition)), place);
                            });
                }
            });
            return check.tally();
        });
    }

    private Trace recovery(TracedMemory memory, CutCheck check, boolean isRepeated) {
        int mark = memory.mark();
        Journal journal = kind.maker().over(memory);
        int found = check.found(journal, journal.open());
        if (isRepeated) {
            kind.repeat(journal);
            found = kind.contents().size() - 1;
        }
        int[] writes = memory.since(mark);
        memory.rollBack(mark);
        return Trace.of(writes, kind.contents().size(), found);
    }

    /**
     * One bit that flipped while the meter ran, in either copy of a record concerned, and a cut
     * after that; each bit with every n-th place, and each place with every n-th bit.
     */
    Tally flippedBefore(int step) {
        return together(kind.records().size() * 2 * TASKS, task -> {
            RawRecord record = kind.records().get(task / TASKS / 2);
            int bits = record.length() * Byte.SIZE;
            int firstBit = record.at(task / TASKS % 2) * Byte.SIZE;
            Tally tally = new Tally();
            for (int bit = task % TASKS; bit < bits; bit += TASKS) {
                tally = tally.plus(flippedBefore(firstBit + bit, bit % step, step));
            }
            return tally;
        });
    }

    private Tally flippedBefore(int bit, int offset, int step) {
        TracedMemory memory = new TracedMemory(kind.base());
        CutCheck check = new CutCheck(kind);
        CutPlace place = new CutPlace(kind.name()).flip(bit, Trace.NO_FLIP);
        Trace flipped = Trace.of(kind, memory, bit);
        for (int start = offset; start <= flipped.length(); start += step) {
            flipped.cut(memory, start, start + 1, TornByte.SOME, (position, torn) -> {
                place.first(position, torn);
                check.check(memory, flipped.atLeast(position), place);
            });
        }
        return check.tally();
    }

    /** One bit that flipped after the commit was finished, in either copy of any record. */
    Tally flippedAfter() {
        return together(RawRecord.ALL.size() * 2, task -> {
            RawRecord record = RawRecord.ALL.get(task / 2);
            TracedMemory memory = finished();
            CutCheck check = new CutCheck(kind);
            CutPlace place = new CutPlace(kind.name());
            int mark = memory.mark();
            int firstBit = record.at(task % 2) * Byte.SIZE;
            for (int bit = 0; bit < record.length() * Byte.SIZE; bit++) {
                memory.flip(firstBit + bit);
                check.check(memory, kind.contents().size() - 1,
                        place.flip(firstBit + bit, Trace.NO_FLIP));
                memory.rollBack(mark);
            }
            return check.tally();
        });
    }

    /**
     * A bit that flipped in each copy of one record: the meter must say so, take nothing for
     * granted, and write nothing.
     */
    Tally flippedInBoth(RawRecord record, int step) {
        int bits = record.length() * Byte.SIZE;
        return together(TASKS, task -> {
            TracedMemory memory = finished();
            Tally tally = new Tally();
            int mark = memory.mark();
            for (int bit = task; bit < bits; bit += TASKS) {
                for (int other = bit % step; other < bits; other += step) {
                    memory.flip(record.at(0) * Byte.SIZE + bit);
                    memory.flip(record.at(1) * Byte.SIZE + other);
                    tally.count();
                    if (kind.maker().over(memory).open() != LedgerStatus.SERVICE
                            || memory.mark() != mark + 2) {
                        tally.note(Harm.MIXED, new CutPlace(kind.name()).flip(bit, other));
                    }
                    memory.rollBack(mark);
                }
            }
            return tally;
        });
    }

    private TracedMemory finished() {
        TracedMemory memory = new TracedMemory(kind.base());
        kind.run(kind.start(memory), () -> { });
        return memory;
    }

    private int from(int task) {
        return (trace.length() + 1) * task / TASKS;
    }

    private static Tally together(int tasks, IntFunction<Tally> work) {
        return IntStream.range(0, tasks).parallel().mapToObj(work)
                .reduce(new Tally(), Tally::plus);
    }
}
