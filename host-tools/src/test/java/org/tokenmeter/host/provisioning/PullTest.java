package org.tokenmeter.host.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.host.line.SecureCall;
import org.tokenmeter.ledger.LifeCycle;

/** Whatever happens on the way from a blank meter to one in service, the same command ends it. */
class PullTest {
    /** Every so many bytes; 1 with -Dpull.stride=1, as the nightly build has it. */
    private static final int STRIDE = Integer.getInteger("pull.stride", 37);

    @ParameterizedTest
    @EnumSource(Cable.Fault.class)
    void aFaultAtAnyByteOfAProvisioningHarmsNothing(Cable.Fault fault) {
        int bytes = bytesOfAProvisioning();
        long faults = IntStream.iterate(0, at -> at < bytes, at -> at + STRIDE).parallel()
                .peek(at -> provisionWith(fault, at))
                .count();
        System.out.println(fault + ": " + faults + " of " + bytes + " bytes of a provisioning");
        assertTrue(faults >= bytes / STRIDE);
    }

    private static int bytesOfAProvisioning() {
        try {
            ProvisioningBench bench = new ProvisioningBench();
            Cable cable = new Cable(bench.line, Cable.Fault.PULLED, Integer.MAX_VALUE, () -> { });
            bench.line = cable;
            bench.provision();
            return cable.carried();
        } catch (IOException | NotProvisionedException e) {
            throw new AssertionError(e);
        }
    }

    private static void provisionWith(Cable.Fault fault, int at) {
        ProvisioningBench bench = new ProvisioningBench();
        Cable cable = new Cable(bench.line, fault, at, () -> {
            bench.meter.powerOff();
            bench.meter.powerOn();
        });
        bench.line = cable;
        boolean done = false;
        for (int tries = 0; !done; tries++) {
            assertTrue(tries < 4, fault + " at " + at + ": " + bench.progress);
            done = isProvisioned(bench, cable, tries > 0);
            assertKeyIsWhole(bench, fault + " at " + at);
        }
        assertEquals(LifeCycle.IN_SERVICE, bench.stored().lifeCycle(), fault + " at " + at);
    }

    /** One try of a person, who plugs the cable in and starts the command. */
    private static boolean isProvisioned(ProvisioningBench bench, Cable cable,
            boolean isResumed) {
        cable.plug();
        try {
            MeterStatus status = new Provisioner(key -> call(bench, cable, key), bench.plan,
                    bench.progress::add).provision(bench.first(), bench.finalKey(),
                    bench.service(), isResumed);
            return status.stage() == LifeCycle.IN_SERVICE;
        } catch (IOException | NotProvisionedException | Cable.Killed e) {
            bench.progress.add(e.toString());
            return false;
        }
    }

    private static SecureCall call(ProvisioningBench bench, Cable cable, byte[] key)
            throws IOException {
        cable.plug();
        return bench.call(key);
    }

    /** The meter has no key, its first, or its final one, with all that belongs to it. */
    private static void assertKeyIsWhole(ProvisioningBench bench, String where) {
        var ledger = bench.stored();
        switch (ledger.lifeCycle()) {
            case BLANK -> { }
            case MANUFACTURED, IN_SERVICE -> {
                int check = ledger.state().decoderKey().checkValue();
                int initial = bench.first().initialisationKey(bench.plan.pan(),
                        bench.plan.algorithm()).checkValue();
                boolean isFinal = ledger.state().keyType() == 2;
                assertEquals(isFinal ? bench.finalKey().checkValue() : initial, check, where);
                assertEquals(bench.plan.supplyGroup(), ledger.state().supplyGroupCode(), where);
            }
            case SCRAPPED -> throw new AssertionError(where);
        }
    }
}
