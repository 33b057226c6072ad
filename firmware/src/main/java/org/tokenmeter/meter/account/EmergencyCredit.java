package org.tokenmeter.meter.account;

import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.ledger.StateChange;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.meter.event.EventLog;
import org.tokenmeter.pack.Pack;

/**
 * Credit that a customer takes in advance when there is none: the balance may fall below zero, down
 * to the amount that the pack offers. So the next token repays it first, by itself.
 *
 * <p><b>Units.</b> Millionths of the credit's unit.
 */
final class EmergencyCredit implements StateChange {
    private final Ledger ledger;
    private final Pack pack;
    private final EventLog events;
    private boolean given;

    EmergencyCredit(Ledger ledger, Pack pack, EventLog events) {
        this.ledger = ledger;
        this.pack = pack;
        this.events = events;
    }

    void start() {
        given = ledger.state().hasEmergencyCredit();
    }

    /** Gives emergency credit, if it is offered and needed, and not more is owed already. */
    EmergencyAnswer ask(long balance) {
        if (pack.emergencyCredit() == 0) {
            return EmergencyAnswer.NOT_OFFERED;
        }
        if (given || balance + pack.emergencyCredit() <= 0) {
            return EmergencyAnswer.NOT_REPAID;
        }
        if (balance > pack.emergencyThreshold()) {
            return EmergencyAnswer.NOT_NEEDED;
        }
        given = true;
        events.write(EventCode.EMERGENCY_CREDIT, pack.emergencyCredit());
        return EmergencyAnswer.GIVEN;
    }

    /** Ends it when a token has brought the balance above the threshold again. */
    void look(long balance) {
        given &= balance <= pack.emergencyThreshold();
    }

    /** How far below zero the balance may fall. */
    long allowance() {
        return given ? pack.emergencyCredit() : 0;
    }

    @Override
    public boolean isDue() {
        return given != ledger.state().hasEmergencyCredit();
    }

    @Override
    public void apply(MeterState draft) {
        draft.setEmergencyCredit(given);
    }
}
