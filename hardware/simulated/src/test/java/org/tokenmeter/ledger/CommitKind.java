package org.tokenmeter.ledger;

import java.util.List;
import java.util.function.Predicate;
import org.tokenmeter.hal.Memory;

/**
 * One kind of commit, on one content.
 *
 * @param name as firmware/SPEC.md names it
 * @param maker of the journal
 * @param base the memory before
 * @param isAtStart whether opening the journal does it
 * @param change what the meter does
 * @param isUsed whether the meter refuses to do it again
 * @param records that are concerned
 * @param contents what a power cut may leave: first what was there before, last what is there after
 */
record CommitKind(String name, Journal.Maker maker, byte[] base, boolean isAtStart, Change change,
        Predicate<Journal> isUsed, List<RawRecord> records, List<Content> contents) {
    private static final Runnable NOBODY = () -> { };

    /** What a meter does with its journal. */
    interface Change {
        /** Does it; {@code finished} runs where the meter would show its answer. */
        void run(Journal journal, Runnable finished);
    }

    /** The same on another journal. */
    CommitKind with(Journal.Maker other) {
        return new CommitKind(
                name, other, base, isAtStart, change, isUsed, records, contents);
    }

    /** The same with other sequence numbers in every record. */
    CommitKind numbered(int sequence) {
        byte[] numbered = base.clone();
        for (RawRecord each : RawRecord.ALL) {
            if (each.isWhole(base, 0)) {
                each.renumber(numbered, sequence);
            }
        }
        return new CommitKind(
                name, maker, numbered, isAtStart, change, isUsed, records, contents);
    }

    /** A journal of a meter that runs, on the base; at the start if it is done there. */
    Journal start(Memory memory) {
        Journal journal = maker.over(memory);
        if (!isAtStart) {
            journal.open();
        }
        return journal;
    }

    /** Does it. */
    void run(Journal journal, Runnable finished) {
        if (isAtStart) {
            journal.open();
        }
        change.run(journal, finished);
    }

    /** Types the token again: nothing happens when it was used. */
    void repeat(Journal journal) {
        if (!isUsed.test(journal)) {
            change.run(journal, NOBODY);
        }
    }

    /** What was there before. */
    Content before() {
        return contents.get(0);
    }

    /** What is there in the end. */
    Content after() {
        return contents.get(contents.size() - 1);
    }

    @Override
    public String toString() {
        return name;
    }
}
