package org.tokenmeter.ledger;

import org.tokenmeter.hal.Memory;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/** Faults that the suite must catch, each in a journal that is right in everything else. */
enum PlantedFault {
    WRONG_SLOT_FIRST(FaultyRecord.journal(FaultyRecord.WrongSlotFirst::new), credit()),
    CRC_UNCHECKED(FaultyRecord.journal(FaultyRecord.Unchecked::new), credit()),
    SHOWN_BEFORE_COMMITTED(ShownBeforeCommitted::new, credit()),
    SHOWN_AFTER_ONE_COPY(ShownAfterOneCopy::new, credit()),
    TID_APART_FROM_CREDIT(TidApartFromCredit::new, credit()),
    CREDIT_APART_FROM_TID(CreditApartFromTid::new, credit()),
    SEQUENCE_SIGNED(FaultyRecord.journal(FaultyRecord.SignedSequence::new),
            credit().numbered(Integer.MAX_VALUE)),
    SEQUENCE_UNSIGNED(FaultyRecord.journal(FaultyRecord.UnsignedSequence::new),
            credit().numbered(-1)),
    KEY_APART_FROM_TIDS(KeyApartFromTids::new, CommitKinds.rollOver(EncryptionAlgorithm.EA11)),
    DEFAULTS_TAKEN(DefaultsTaken::new, credit());

    private final CommitKind kind;

    PlantedFault(Journal.Maker maker, CommitKind kind) {
        this.kind = kind.with(maker);
    }

    /** A kind of commit through the faulty journal. */
    CommitKind kind() {
        return kind;
    }

    private static CommitKind credit() {
        return CommitKinds.credit(EncryptionAlgorithm.EA07);
    }

    /** Answers the customer, and then stores. */
    private static final class ShownBeforeCommitted extends TwinJournal {
        ShownBeforeCommitted(Memory memory) {
            super(memory);
        }

        @Override
        public void commitDraft(Runnable finished) {
            finished.run();
            super.commitDraft(() -> { });
        }
    }

    /** Is content with one copy: the other one follows when the answer is on the display. */
    private static final class ShownAfterOneCopy extends TwinJournal {
        ShownAfterOneCopy(Memory memory) {
            super(memory);
        }

        @Override
        public void commitDraft(Runnable finished) {
            beginCommit();
            int slices = RawRecord.STATE_0.length() / StoredRecord.SLICE + 2;
            for (int i = 0; i < slices; i++) {
                step();
            }
            finished.run();
        }
    }

    /** Keeps the TID in one commit, and brings the credit in the next. */
    private static final class TidApartFromCredit extends TwinJournal {
        TidApartFromCredit(Memory memory) {
            super(memory);
        }

        @Override
        public void commitDraft(Runnable finished) {
            commitWithout(StateField.ACCEPTED_TOTAL, StateField.ACCEPTED_TOTAL);
            super.commitDraft(finished);
        }
    }

    /** Brings the credit in one commit, and keeps the TID in the next. */
    private static final class CreditApartFromTid extends TwinJournal {
        CreditApartFromTid(Memory memory) {
            super(memory);
        }

        @Override
        public void commitDraft(Runnable finished) {
            commitWithout(StateField.IDENTIFIERS, StateField.IDENTIFIERS);
            super.commitDraft(finished);
        }
    }

    /** Takes the new key in one commit, and empties the TID list in the next. */
    private static final class KeyApartFromTids extends TwinJournal {
        KeyApartFromTids(Memory memory) {
            super(memory);
        }

        @Override
        public void commitDraft(Runnable finished) {
            commitWithout(StateField.IDENTIFIERS, StateField.IDENTIFIERS);
            super.commitDraft(finished);
        }
    }

    /** Starts from nothing when it can not read its state. */
    private static final class DefaultsTaken extends TwinJournal {
        DefaultsTaken(Memory memory) {
            super(memory);
        }

        @Override
        boolean openState(StoredRecord record) {
            return record.open()
                    || record.commit(BaseImage.state(EncryptionAlgorithm.EA07).payload());
        }
    }
}
