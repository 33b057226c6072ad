package org.tokenmeter.ledger;

import org.tokenmeter.hal.Memory;

/** The firmware's own ledger. */
final class LedgerJournal implements Journal {
    private final Ledger ledger;

    LedgerJournal(Memory memory) {
        ledger = new Ledger(memory);
    }

    LedgerJournal(Memory memory, StateMigration migration) {
        ledger = new Ledger(memory, Ledger.LAYOUT, Ledger.STATE_FORMAT, migration);
    }

    @Override
    public LedgerStatus open() {
        return ledger.open();
    }

    @Override
    public boolean format(MeterSettings settings, MeterState state) {
        return ledger.format(settings, state);
    }

    @Override
    public MeterState state() {
        return ledger.state();
    }

    @Override
    public MeterState draft() {
        return ledger.draft();
    }

    @Override
    public void beginCommit() {
        ledger.beginCommit();
    }

    @Override
    public boolean isCommitting() {
        return ledger.isCommitting();
    }

    @Override
    public void step() {
        ledger.step();
    }

    @Override
    public Consumption consumption() {
        return ledger.consumption();
    }

    @Override
    public void commitConsumption() {
        ledger.commitConsumption();
    }

    @Override
    public MeterSettings settings() {
        return ledger.settings();
    }
}
