package org.tokenmeter.ledger;

import org.tokenmeter.hal.Memory;

/**
 * What the suite puts to the test: the {@link Ledger}, or one of the faulty ones that show that the
 * suite can fail.
 */
interface Journal {
    /** How a meter that starts makes its journal. */
    interface Maker {
        /** A new journal over a memory; nothing is read yet. */
        Journal over(Memory memory);
    }

    LedgerStatus open();

    boolean format(MeterSettings settings, MeterState state);

    MeterState state();

    MeterState draft();

    void beginCommit();

    boolean isCommitting();

    void step();

    Consumption consumption();

    void commitConsumption();

    MeterSettings settings();

    /** Makes the draft the state; the meter shows its answer where {@code finished} runs. */
    default void commitDraft(Runnable finished) {
        beginCommit();
        while (isCommitting()) {
            step();
        }
        finished.run();
    }
}
