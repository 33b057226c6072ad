package org.tokenmeter.meter.supply;

import org.tokenmeter.hal.PhasePower;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.ledger.StateChange;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.meter.event.EventLog;

/**
 * The two limits that tokens set: on the power of all phases together, and on the difference
 * between the highest and the lowest one, which a single phase never has.
 */
final class PowerLimits implements StateChange {
    private static final int FLAG_BITS = 2;
    private static final int FLAG_MASK = 3;
    private static final int TRIP_BITS = 4;
    private static final int TRIP_MASK = 15;
    private static final int ELECTRICITY = 0;
    private static final int UTILITIES = 4;

    private final Ledger ledger;
    private final PhasePower phases;
    private final EventLog events;
    private final LimitWatch maximum = new LimitWatch();
    private final LimitWatch unbalance = new LimitWatch();

    PowerLimits(Ledger ledger, PhasePower phases, EventLog events) {
        this.ledger = ledger;
        this.phases = phases;
        this.events = events;
    }

    void start(long now) {
        MeterState state = ledger.state();
        int flags = state.switchFlags();
        int tries = state.overloadTries();
        maximum.start(flags & FLAG_MASK, tries & TRIP_MASK, state.maximumPower(), now);
        unbalance.start(flags >>> FLAG_BITS & FLAG_MASK, tries >>> TRIP_BITS & TRIP_MASK,
                state.unbalanceLimit(), now);
    }

    /** Looks at the power of the load: watts of all phases together. */
    void look(int watts, long now) {
        if (ledger.settings().creditRegister() % UTILITIES != ELECTRICITY) {
            return;
        }
        MeterState state = ledger.state();
        if (maximum.look(watts, state.maximumPower(), now)) {
            events.write(EventCode.OVERLOAD, watts);
        }
        int difference = difference();
        if (unbalance.look(difference, state.unbalanceLimit(), now)) {
            events.write(EventCode.PHASE_UNBALANCE, difference);
        }
    }

    /** A person asks for the supply. */
    void reconnect() {
        maximum.reconnect();
        unbalance.reconnect();
    }

    LimitWatch maximum() {
        return maximum;
    }

    LimitWatch unbalance() {
        return unbalance;
    }

    long deadline() {
        return Math.min(maximum.deadline(), unbalance.deadline());
    }

    @Override
    public boolean isDue() {
        return flags() != ledger.state().switchFlags()
                || tries() != ledger.state().overloadTries();
    }

    @Override
    public void apply(MeterState draft) {
        draft.keepSwitchFlags(flags());
        draft.keepOverloadTries(tries());
    }

    private int flags() {
        return unbalance.flags() << FLAG_BITS | maximum.flags();
    }

    private int tries() {
        return unbalance.trips() << TRIP_BITS | maximum.trips();
    }

    private int difference() {
        if (phases.phases() < 2) {
            return 0;
        }
        int highest = 0;
        int lowest = Integer.MAX_VALUE;
        for (int phase = 0; phase < phases.phases(); phase++) {
            highest = Math.max(highest, phases.watts(phase));
            lowest = Math.min(lowest, phases.watts(phase));
        }
        return highest - lowest;
    }
}
