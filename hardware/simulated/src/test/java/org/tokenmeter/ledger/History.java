package org.tokenmeter.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;

/**
 * A meter's life from a seed: random commits one after the other, each cut at random places and
 * torn at random, some of the starts after that cut as well, and bits that flip in between.
 */
final class History {
    /** Cuts of one history, about. */
    static final int CUTS = 1_000;

    private static final int CUTS_OF_COMMIT = 8;
    private static final int KINDS = 7;
    private static final List<RawRecord> RECORDS = List.of(RawRecord.SUPER, RawRecord.STATE_0,
            RawRecord.COUNTER, RawRecord.IDENTITY);

    private final long seed;
    private final SplittableRandom random;
    private final Tally tally = new Tally();
    private TracedMemory memory;
    private int lastTid = BaseImage.FIRST_TID + 100 * BaseImage.DAY;

    private History(long seed) {
        this.seed = seed;
        random = new SplittableRandom(seed);
        memory = new TracedMemory(BaseImage.ready(random.nextBoolean()
                ? EncryptionAlgorithm.EA07 : EncryptionAlgorithm.EA11));
        for (RawRecord record : RECORDS) {
            record.renumber(memory.bytes(), nearWrap());
        }
    }

    /** Lives the life of a seed, until the first harm. */
    static Tally of(long seed) {
        History history = new History(seed);
        while (history.tally.cuts() < CUTS && history.tally.harms() == 0) {
            history.commit();
        }
        return history.tally;
    }

    private int nearWrap() {
        int[] numbers = {0, Integer.MAX_VALUE, Integer.MIN_VALUE, -1};
        return numbers[random.nextInt(numbers.length)] - random.nextInt(20);
    }

    private void commit() {
        memory = new TracedMemory(memory.bytes());
        byte[] before = memory.bytes().clone();
        CommitKind kind = kind(before);
        int flip = random.nextInt(4) == 0 ? randomBit() : Trace.NO_FLIP;
        Trace trace = Trace.of(kind, memory, flip);
        int mark = memory.mark();
        for (int i = 0; i < CUTS_OF_COMMIT && tally.harms() == 0; i++) {
            memory.rollBack(mark);
            cut(kind, trace, flip);
        }
        if (random.nextInt(8) == 0 && tally.harms() == 0) {
            flipAndStart(kind);
        }
    }

    private void cut(CommitKind kind, Trace trace, int flip) {
        CutPlace place = new CutPlace("seed " + seed + ": " + kind).flip(flip, Trace.NO_FLIP);
        int position = random.nextInt(trace.length() + 1);
        place.first(position, tear(trace, position));
        CutCheck check = new CutCheck(kind, tally);
        int least = trace.atLeast(position);
        if (random.nextInt(4) == 0) {
            int mark = memory.mark();
            Journal journal = kind.maker().over(memory);
            int found = check.found(journal, journal.open());
            kind.repeat(journal);
            Trace recovery =
                    Trace.of(memory.since(mark), kind.contents().size(), Math.max(found, 0));
            memory.rollBack(mark);
            int second = random.nextInt(recovery.length() + 1);
            place.second(second, tear(recovery, second));
            least = Math.max(least, recovery.atLeast(second));
            tally.count();
        }
        check.check(memory, least, place);
    }

    private int tear(Trace trace, int position) {
        for (int i = 0; i < position; i++) {
            memory.apply(trace.writes()[i]);
        }
        if (position == trace.length()) {
            return 0;
        }
        int address = TracedMemory.addressOf(trace.writes()[position]);
        int mask = random.nextInt(256);
        int torn = memory.at(address) & ~mask
                | TracedMemory.valueOf(trace.writes()[position]) & mask;
        torn = random.nextInt(4) == 0 ? random.nextInt(256) : torn;
        memory.poke(address, torn);
        return torn;
    }

    /** A bit flips while the power is off. */
    private void flipAndStart(CommitKind kind) {
        int bit = randomBit();
        memory.flip(bit);
        new CutCheck(kind, tally).check(memory, kind.contents().size() - 1,
                new CutPlace("seed " + seed + ": after " + kind).flip(bit, Trace.NO_FLIP));
    }

    private int randomBit() {
        RawRecord record = RECORDS.get(random.nextInt(RECORDS.size()));
        return record.at(random.nextInt(2)) * Byte.SIZE + random.nextInt(record.length() * 8);
    }

    private CommitKind kind(byte[] before) {
        long number = random.nextInt(1, 1_000_000);
        lastTid += random.nextInt(1, 4);
        int tid = lastTid;
        CommitKind.Change change = change(random.nextInt(KINDS), number, tid);
        TracedMemory end = new TracedMemory(before);
        Journal journal = new LedgerJournal(end);
        journal.open();
        change.run(journal, () -> { });
        Content after = Content.of(end.bytes());
        return new CommitKind("commit of " + number, LedgerJournal::new, before, false, change,
                meter -> Arrays.equals(meter.state().payload(), after.state())
                        && Arrays.equals(meter.consumption().payload(), after.counter()),
                List.of(RawRecord.STATE_0), List.of(Content.of(before), after));
    }

    private CommitKind.Change change(int choice, long number, int tid) {
        return (journal, finished) -> {
            if (choice < 2) {
                journal.consumption().charge(number);
                journal.consumption().pass(number);
                journal.commitConsumption();
                finished.run();
                return;
            }
            change(journal.draft(), choice, number, tid);
            journal.commitDraft(finished);
        };
    }

    private static void change(MeterState draft, int choice, long number, int tid) {
        if (choice == 2) {
            draft.countFailures((int) number & 0xFF, false);
        } else if (choice == 3) {
            draft.loadKey(draft.algorithm(), BaseImage.key(draft.algorithm(), number),
                    2, 1 + (int) number % 9, 255);
            if (number % 2 == 0) {
                draft.rollOver(BaseDate.BASE_2035);
            }
        } else if (choice == 4) {
            draft.cancel(number);
            draft.tokenIdentifiers().keep(tid);
        } else if (choice == 5) {
            draft.limitPower((int) number);
            draft.tokenIdentifiers().keep(tid);
        } else {
            draft.accept(number);
            draft.tokenIdentifiers().keep(tid);
        }
    }
}
