package org.tokenmeter.ledger;

import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;

/** Memories of meters that have lived a little. Their keys are published test keys. */
final class BaseImage {
    static final long KEY = 0x87f3ecbb2e46b48fL;
    static final long OTHER_KEY = 0x0abc12def3456789L;
    static final int FIRST_TID = 5_000_000;
    static final int DAY = 1440;
    static final long CREDIT = 123_400_000;
    static final long CLEARED = 3_300_000;
    static final long CHARGED = 45_678_901;

    private BaseImage() {
    }

    static MeterSettings settings() {
        return new MeterSettings(600_727_000_000_000_009L, 7, 0, 1000, 99_999_900_000L);
    }

    /** The first state of a meter whose TID list holds fifty different ones. */
    static MeterState state(EncryptionAlgorithm algorithm) {
        MeterState state = new MeterState();
        state.loadKey(algorithm, key(algorithm, KEY), 2, 1, 255);
        state.joinGroup(201_457, 1);
        state.startIdentifiers(BaseDate.BASE_2014, TokenIdentifierList.CAPACITY, 0);
        for (int i = 0; i < TokenIdentifierList.CAPACITY; i++) {
            state.tokenIdentifiers().keep(FIRST_TID + i * DAY);
        }
        return state;
    }

    /** A key of the length that a cipher takes. */
    static DecoderKey key(EncryptionAlgorithm algorithm, long bits) {
        DecoderKey key = new DecoderKey();
        if (algorithm == EncryptionAlgorithm.EA11) {
            key.load(bits, Long.reverse(bits));
        } else {
            key.load(bits);
        }
        return key;
    }

    /** A memory that was formatted, credited, cleared of some of it, and charged. */
    static byte[] ready(EncryptionAlgorithm algorithm) {
        TracedMemory memory = TracedMemory.filled(0);
        Journal journal = new LedgerJournal(memory);
        journal.open();
        if (!journal.format(settings(), state(algorithm))) {
            throw new AssertionError("a blank memory was not formatted");
        }
        MeterState draft = journal.draft();
        draft.accept(CREDIT);
        draft.cancel(CLEARED);
        draft.limitPower(7_000);
        draft.countFailures(2, false);
        journal.commitDraft(() -> { });
        journal.consumption().charge(CHARGED);
        journal.consumption().pass(CHARGED);
        journal.commitConsumption();
        return memory.bytes();
    }
}
