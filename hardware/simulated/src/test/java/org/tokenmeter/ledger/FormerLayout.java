package org.tokenmeter.ledger;

import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/**
 * A layout 0 that never was: totals of four bytes, no base date, ten TIDs. It shows what a
 * migration will have to survive.
 */
final class FormerLayout implements StateMigration {
    static final RawRecord STATE = new RawRecord(0x0100, 2, 9, 54);

    private static final int FORMAT = 9;
    private static final int PAYLOAD = 54;
    private static final int SMALL_TOTAL = 4;
    private static final int KEY_AT = 8;
    private static final int TIDS_AT = 16;
    private static final int ATTRIBUTES_AT = 46;
    private static final int ATTRIBUTES = 8;

    @Override
    public int oldFormat() {
        return FORMAT;
    }

    @Override
    public int oldPayload() {
        return PAYLOAD;
    }

    @Override
    public void convert(byte[] old, byte[] now) {
        StateField.ACCEPTED_TOTAL.put(now, Fields.get(old, 0, SMALL_TOTAL));
        StateField.CANCELLED_TOTAL.put(now, Fields.get(old, SMALL_TOTAL, SMALL_TOTAL));
        StateField.DECODER_KEY.put(now, 0);
        Fields.put(now, StateField.DECODER_KEY.offset(), 8, Fields.get(old, KEY_AT, 8));
        int tids = (ATTRIBUTES_AT - TIDS_AT) / 3;
        StateField.KEPT_IDENTIFIERS.put(now, tids);
        System.arraycopy(old, TIDS_AT, now, StateField.IDENTIFIERS.offset(), tids * 3);
        System.arraycopy(old, ATTRIBUTES_AT, now, StateField.ALGORITHM.offset(), ATTRIBUTES);
        StateField.BASE_DATE.put(now, 14);
    }

    /** A ready memory as the firmware of layout 0 left it. */
    static byte[] image() {
        byte[] bytes = BaseImage.ready(EncryptionAlgorithm.EA07);
        byte[] now = RawRecord.STATE_0.read(bytes);
        byte[] old = new byte[PAYLOAD];
        Fields.put(old, 0, SMALL_TOTAL, StateField.ACCEPTED_TOTAL.get(now));
        Fields.put(old, SMALL_TOTAL, SMALL_TOTAL, StateField.CANCELLED_TOTAL.get(now));
        System.arraycopy(now, StateField.DECODER_KEY.offset(), old, KEY_AT, 8);
        System.arraycopy(now, StateField.IDENTIFIERS.offset(), old, TIDS_AT,
                ATTRIBUTES_AT - TIDS_AT);
        System.arraycopy(now, StateField.ALGORITHM.offset(), old, ATTRIBUTES_AT, ATTRIBUTES);
        TracedMemory memory = new TracedMemory(bytes);
        StoredRecord state =
                new StoredRecord(memory, MemoryMap.STATE_0, 2, FORMAT, PAYLOAD);
        StoredRecord first = new StoredRecord(memory, MemoryMap.SUPER, 1, 1, SuperField.TOTAL);
        byte[] superPayload = new byte[SuperField.TOTAL];
        SuperField.FORMATTED.put(superPayload, 1);
        if (!state.commit(old) || !first.open() || !first.commit(superPayload)) {
            throw new AssertionError("the former layout was not stored");
        }
        return memory.bytes();
    }
}
