package org.tokenmeter.ledger;

import java.util.Arrays;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.cipher.KeyExposure;

/**
 * All that a memory holds, to the byte.
 *
 * @param superPayload null when the memory is blank; then nothing else is there either
 */
record Content(byte[] superPayload, byte[] state, byte[] counter, byte[] identity) {
    /** What stands before the first content. */
    static final Content BLANK = new Content(null, null, null, null);

    /** The content of a memory whose records are whole. */
    static Content of(byte[] memory) {
        byte[] superPayload = RawRecord.SUPER.read(memory);
        return new Content(superPayload, stateRecord(superPayload).read(memory),
                RawRecord.COUNTER.read(memory), RawRecord.IDENTITY.read(memory));
    }

    /** Whether a journal that was opened serves this content. */
    boolean isServedBy(Journal journal, LedgerStatus status) {
        if (superPayload == null) {
            return status == LedgerStatus.BLANK;
        }
        return status == LedgerStatus.READY
                && Arrays.equals(journal.state().payload(), state)
                && Arrays.equals(journal.consumption().payload(), counter)
                && Arrays.equals(journal.settings().payload(), identity);
    }

    /** Whether every record of this content stands in a memory twice. */
    boolean isStoredTwiceIn(byte[] memory) {
        return superPayload == null || RawRecord.SUPER.isStoredTwice(memory, superPayload)
                && stateRecord(superPayload).isStoredTwice(memory, state)
                && RawRecord.COUNTER.isStoredTwice(memory, counter)
                && RawRecord.IDENTITY.isStoredTwice(memory, identity);
    }

    /** Whether every record of this content stands in a memory once: then it is committed. */
    boolean isStoredOnceIn(byte[] memory) {
        return superPayload == null || RawRecord.SUPER.isStoredOnce(memory, superPayload)
                && stateRecord(superPayload).isStoredOnce(memory, state)
                && RawRecord.COUNTER.isStoredOnce(memory, counter)
                && RawRecord.IDENTITY.isStoredOnce(memory, identity);
    }

    /** Whether a state's key is the one in its bytes, of the length that its cipher takes. */
    static boolean isKeyLoaded(MeterState state) {
        byte[] payload = state.payload();
        int at = StateField.DECODER_KEY.offset();
        boolean isLong = state.algorithm() == EncryptionAlgorithm.EA11;
        return state.decoderKey().bits() == (isLong ? 128 : 64)
                && KeyExposure.first(state.decoderKey()) == Fields.get(payload, at, 8)
                && KeyExposure.second(state.decoderKey())
                        == (isLong ? Fields.get(payload, at + 8, 8) : 0);
    }

    /** Where the state of this content stands. */
    RawRecord stateRecord() {
        return stateRecord(superPayload);
    }

    private static RawRecord stateRecord(byte[] superPayload) {
        return superPayload[SuperField.STATE_PLACE.offset()] == 0
                ? RawRecord.STATE_0 : RawRecord.STATE_1;
    }
}
