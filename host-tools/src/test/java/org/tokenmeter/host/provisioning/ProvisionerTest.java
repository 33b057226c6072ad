package org.tokenmeter.host.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.host.line.RefusedCallException;
import org.tokenmeter.ledger.LifeCycle;
import org.tokenmeter.link.EndReason;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

class ProvisionerTest {
    @ParameterizedTest
    @EnumSource(EncryptionAlgorithm.class)
    void aBlankMeterBecomesOneThatTakesCredit(EncryptionAlgorithm algorithm) throws Exception {
        ProvisioningBench bench = new ProvisioningBench(algorithm, false);
        MeterStatus status = bench.provision();
        System.out.println(bench.progress);
        assertEquals(LifeCycle.IN_SERVICE, status.stage());
        assertEquals(2, bench.meter.read(RegisterId.KEY_TYPE));
        assertEquals(201457, bench.meter.read(RegisterId.SUPPLY_GROUP_CODE));
        assertEquals(0, bench.meter.read(RegisterId.LAB_METER));
    }

    @Test
    void aMeterOfALaboratoryGetsItsFinalKeyAndSaysSo() throws Exception {
        ProvisioningBench bench = new ProvisioningBench(EncryptionAlgorithm.EA07, true);
        bench.provision();
        assertEquals(1, bench.meter.read(RegisterId.LAB_METER));
        assertTrue(bench.meter.board().display().row(0).startsWith("LAB"),
                bench.meter.board().display()::toString);
    }

    @Test
    void withoutTheJumperNoKeyComesIn() {
        ProvisioningBench bench = new ProvisioningBench();
        bench.meter.board().setServiceJumper(false);
        assertThrows(NotProvisionedException.class, bench::provision);
    }

    @Test
    void theFirstLineKeyOpensNothingOnceTheMeterIsInService() throws Exception {
        ProvisioningBench bench = new ProvisioningBench();
        bench.provision();
        RefusedCallException refused = assertThrows(RefusedCallException.class,
                () -> new Conversation(bench::call, bench.first()).ask(Commands.identify()));
        assertEquals(EndReason.REFUSED, refused.reason());
    }

    @Test
    void aSecondProvisioningOfAMeterInServiceIsRefused() throws Exception {
        ProvisioningBench bench = new ProvisioningBench();
        bench.provision();
        assertThrows(IOException.class, bench::provision);
    }
}
