package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.simulated.SimMemory;
import org.tokenmeter.simulated.scenario.MeterIdentity;

/** What is said about the meter in a memory. */
class StoredMeterTest {
    @Test
    void aSupplyGroupThatAKeyChangeClearedIsNotShownAsANumber() throws MeterFailure {
        MeterIdentity identity = DemoMeter.identity();
        MeterState state = identity.newState();
        state.joinGroup(MeterState.NO_SUPPLY_GROUP, 2);
        SimMemory memory = new SimMemory(true);
        Ledger ledger = new Ledger(memory);
        ledger.open();
        ledger.format(identity.settings(), state);
        assertEquals("meter 00000000000   SGC ------   TI 02   KRN 1   EA07",
                StoredMeter.of(memory, identity, List.of()).description());
    }
}
