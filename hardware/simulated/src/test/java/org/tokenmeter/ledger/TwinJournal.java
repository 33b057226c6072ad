package org.tokenmeter.ledger;

import org.tokenmeter.hal.Memory;

/**
 * A journal like the firmware's, over the same records, that faults can be planted in. It neither
 * formats nor migrates. Without a fault it passes the suite.
 */
class TwinJournal implements Journal {
    private final StoredRecord superRecord;
    private final StoredRecord stateRecord;
    private final StoredRecord counterRecord;
    private final StoredRecord identityRecord;
    private final MeterState state = new MeterState();
    private final MeterState draft = new MeterState();
    private final Consumption consumption = new Consumption();
    private final MeterSettings settings = new MeterSettings();
    private boolean committing;

    TwinJournal(Memory memory) {
        superRecord = record(memory, RawRecord.SUPER);
        stateRecord = record(memory, RawRecord.STATE_0);
        counterRecord = record(memory, RawRecord.COUNTER);
        identityRecord = record(memory, RawRecord.IDENTITY);
    }

    private StoredRecord record(Memory memory, RawRecord place) {
        return record(memory, place.address(), place.kind(), place.format(), place.payload());
    }

    /** Makes a record; a faulty journal makes a faulty one. */
    StoredRecord record(Memory memory, int address, int kind, int format, int payload) {
        return new StoredRecord(memory, address, kind, format, payload);
    }

    @Override
    public LedgerStatus open() {
        boolean isThere = superRecord.open() && openState(stateRecord) && counterRecord.open()
                && identityRecord.open();
        if (isThere) {
            state.read(stateRecord);
            consumption.read(counterRecord);
            settings.read(identityRecord);
        }
        return isThere ? LedgerStatus.READY : LedgerStatus.SERVICE;
    }

    /** Opens the state's record. */
    boolean openState(StoredRecord record) {
        return record.open();
    }

    @Override
    public boolean format(MeterSettings first, MeterState firstState) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MeterState state() {
        return state;
    }

    @Override
    public MeterState draft() {
        draft.copy(state);
        return draft;
    }

    @Override
    public void beginCommit() {
        stateRecord.begin(draft.payload());
        committing = true;
    }

    @Override
    public boolean isCommitting() {
        return committing;
    }

    @Override
    public void step() {
        if (stateRecord.step() != StoredRecord.BUSY) {
            state.copy(draft);
            committing = false;
        }
    }

    /** Commits part of the draft: the rest of it is still as it was. */
    void commitWithout(Field first, Field last) {
        byte[] part = draft.payload().clone();
        int from = first.offset();
        int length = last.offset() + last.size() - from;
        System.arraycopy(state.payload(), from, part, from, length);
        stateRecord.commit(part);
    }

    @Override
    public Consumption consumption() {
        return consumption;
    }

    @Override
    public void commitConsumption() {
        counterRecord.commit(consumption.payload());
    }

    @Override
    public MeterSettings settings() {
        return settings;
    }
}
