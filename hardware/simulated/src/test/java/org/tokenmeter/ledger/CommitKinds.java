package org.tokenmeter.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;

/** Everything that a ledger commits. */
final class CommitKinds {
    static final int TID = BaseImage.FIRST_TID + 100 * BaseImage.DAY;
    static final long AMOUNT = 0x0102_0304L;

    private static final long PULSE = 1_000;
    private static final int SLICES_BEFORE_PULSE = 3;

    private CommitKinds() {
    }

    /** All of them. */
    static List<CommitKind> all() {
        return List.of(credit(EncryptionAlgorithm.EA07), powerLimit(), clearCredit(), keyChange(),
                rollOver(EncryptionAlgorithm.EA07), rollOver(EncryptionAlgorithm.EA11),
                lockOut(), consumption(), creditAmongPulses(), format(0x00), format(0xFF),
                migration());
    }

    static CommitKind credit(EncryptionAlgorithm algorithm) {
        return token("credit", algorithm, draft -> draft.accept(AMOUNT));
    }

    static CommitKind powerLimit() {
        return token("power limit", EncryptionAlgorithm.EA07, draft -> draft.limitPower(12_345));
    }

    static CommitKind clearCredit() {
        return token("clear credit", EncryptionAlgorithm.EA11, draft -> draft.cancel(
                BaseImage.CREDIT - BaseImage.CLEARED - BaseImage.CHARGED));
    }

    static CommitKind keyChange() {
        return state("key change", EncryptionAlgorithm.EA11,
                draft -> loadNextKey(draft, EncryptionAlgorithm.EA11),
                journal -> journal.state().keyRevisionNumber() == 2);
    }

    static CommitKind rollOver(EncryptionAlgorithm algorithm) {
        return state("key change with roll-over, " + algorithm, algorithm,
                draft -> {
                    loadNextKey(draft, algorithm);
                    draft.rollOver(BaseDate.BASE_2035);
                },
                journal -> journal.state().keyRevisionNumber() == 2);
    }

    static CommitKind lockOut() {
        return state("lock-out count", EncryptionAlgorithm.EA07,
                draft -> draft.countFailures(3, false),
                journal -> journal.state().failures() == 3);
    }

    static CommitKind consumption() {
        byte[] base = BaseImage.ready(EncryptionAlgorithm.EA07);
        CommitKind.Change change = (journal, finished) -> {
            pulse(journal);
            finished.run();
        };
        return on(base, "consumption", LedgerJournal::new, change, CommitKinds::isCharged,
                RawRecord.COUNTER, List.of());
    }

    /** A pulse comes while a token is being committed, between two slices of it. */
    static CommitKind creditAmongPulses() {
        byte[] base = BaseImage.ready(EncryptionAlgorithm.EA07);
        CommitKind.Change change = (journal, finished) -> {
            MeterState draft = journal.draft();
            draft.accept(AMOUNT);
            draft.tokenIdentifiers().keep(TID);
            journal.beginCommit();
            for (int slice = 0; journal.isCommitting(); slice++) {
                if (slice == SLICES_BEFORE_PULSE && !isCharged(journal)) {
                    pulse(journal);
                }
                journal.step();
            }
            finished.run();
        };
        Content between = after(base, LedgerJournal::new, (journal, finished) -> pulse(journal));
        return on(base, "credit, a pulse between its slices", LedgerJournal::new, change,
                CommitKinds::isTidKept, RawRecord.STATE_0, List.of(between));
    }

    static CommitKind format(int blank) {
        byte[] base = TracedMemory.filled(blank).bytes();
        CommitKind.Change change = (journal, finished) -> {
            if (journal.format(BaseImage.settings(), BaseImage.state(EncryptionAlgorithm.EA11))) {
                finished.run();
            }
        };
        Content after = after(base, LedgerJournal::new, change);
        return new CommitKind(String.format("first format, blank %02X", blank), LedgerJournal::new,
                base, false, change, CommitKinds::isFormatted, List.of(RawRecord.SUPER),
                List.of(Content.BLANK, after));
    }

    static CommitKind migration() {
        byte[] base = FormerLayout.image();
        Journal.Maker maker = memory -> new LedgerJournal(memory, new FormerLayout());
        Content after = after(base, maker, (journal, finished) -> { });
        return new CommitKind("migration", maker, base, true,
                (journal, finished) -> finished.run(), journal -> true,
                List.of(RawRecord.SUPER, FormerLayout.STATE), List.of(after));
    }

    /** A token that leaves its TID. */
    private static CommitKind token(
            String name, EncryptionAlgorithm algorithm, Consumer<MeterState> effect) {
        return state(name, algorithm, effect.andThen(draft -> draft.tokenIdentifiers().keep(TID)),
                CommitKinds::isTidKept);
    }

    /** Something that changes the state. */
    private static CommitKind state(String name, EncryptionAlgorithm algorithm,
            Consumer<MeterState> effect, Predicate<Journal> isUsed) {
        CommitKind.Change change = (journal, finished) -> {
            effect.accept(journal.draft());
            journal.commitDraft(finished);
        };
        return on(BaseImage.ready(algorithm), name, LedgerJournal::new, change, isUsed,
                RawRecord.STATE_0, List.of());
    }

    private static CommitKind on(byte[] base, String name, Journal.Maker maker,
            CommitKind.Change change, Predicate<Journal> isUsed, RawRecord record,
            List<Content> between) {
        Content[] contents = new Content[between.size() + 2];
        contents[0] = Content.of(base);
        for (int i = 0; i < between.size(); i++) {
            contents[i + 1] = between.get(i);
        }
        contents[contents.length - 1] = after(base, maker, change);
        return new CommitKind(
                name, maker, base, false, change, isUsed, List.of(record), Arrays.asList(contents));
    }

    private static Content after(byte[] base, Journal.Maker maker, CommitKind.Change change) {
        TracedMemory memory = new TracedMemory(base);
        Journal journal = maker.over(memory);
        journal.open();
        change.run(journal, () -> { });
        return Content.of(memory.bytes());
    }

    private static void loadNextKey(MeterState draft, EncryptionAlgorithm algorithm) {
        draft.loadKey(algorithm, BaseImage.key(algorithm, BaseImage.OTHER_KEY), 1, 2, 85);
        draft.joinGroup(600_675, 7);
    }

    private static void pulse(Journal journal) {
        journal.consumption().charge(PULSE);
        journal.consumption().pass(PULSE);
        journal.commitConsumption();
    }

    private static boolean isCharged(Journal journal) {
        return journal.consumption().chargedTotal() == BaseImage.CHARGED + PULSE;
    }

    private static boolean isTidKept(Journal journal) {
        return journal.state().tokenIdentifiers().contains(TID);
    }

    private static boolean isFormatted(Journal journal) {
        return journal.settings().pan() != 0;
    }
}
