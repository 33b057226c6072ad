package org.tokenmeter.host.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.host.line.SecureCall;
import org.tokenmeter.ledger.LifeCycle;
import org.tokenmeter.link.HostLine;
import org.tokenmeter.simulated.SimMeter;

/** Whatever happens on the way from a blank meter to one in service, the same command ends it. */
class PullTest {
    /** Behind the key load every so many bytes; 1 at night, or with -Dpull.stride=1. */
    private static final int STRIDE = Integer.getInteger("pull.stride", 37);
    /** Fewer bytes are stored than carried. */
    private static final int STORED_STRIDE = Math.min(7, STRIDE);
    /** From the news that the key is there to the end of its call: a goodbye, and its like. */
    private static final int GOODBYE = 40;

    /**
     * How many bytes go over the cable when nothing happens to it.
     *
     * @param keyLoad those of the call that loads the key, from its first byte to its last
     * @param all those of the whole provisioning
     */
    private record Length(int keyLoad, int all) {
        /** Every byte of the key load, and the others by the stride. */
        IntStream places() {
            return IntStream.concat(IntStream.range(0, keyLoad),
                    IntStream.iterate(keyLoad, at -> at < all, at -> at + STRIDE));
        }
    }

    @ParameterizedTest
    @EnumSource(Cable.Fault.class)
    void aFaultAtAnyByteOfAProvisioningHarmsNothing(Cable.Fault fault) {
        Length length = lengthOfAProvisioning();
        int faults = length.places().parallel().map(at -> provisionWith(fault, at)).sum();
        System.out.println(fault + ": " + faults + " of " + length.all()
                + " bytes of a provisioning, each of the first " + length.keyLoad()
                + ", which load the key");
        assertTrue(length.keyLoad() > 1_000);
        assertEquals(length.places().count(), faults);
    }

    private static Length lengthOfAProvisioning() {
        try {
            ProvisioningBench bench = new ProvisioningBench();
            Cable cable = new Cable(bench.line, Cable.Fault.PULLED, Integer.MAX_VALUE, () -> { });
            bench.line = cable;
            int[] keyLoad = new int[1];
            new Provisioner(bench::call, bench.plan, bench.noted(step -> {
                if (step == Step.FIRST_KEY) {
                    keyLoad[0] = cable.carried() + GOODBYE;
                }
            })).provision(bench.first(), bench.finalKey(), bench.service(), false);
            return new Length(keyLoad[0], cable.carried());
        } catch (IOException | NotProvisionedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void bothEndsMayEndAtAnyByteThatTheMeterStores() {
        ProvisioningBench whole = new ProvisioningBench();
        long before = whole.meter.board().memory().written();
        assertTrue(isProvisioned(whole, new Cable(whole.line, Cable.Fault.PULLED,
                Integer.MAX_VALUE, () -> { }), false));
        int stored = (int) (whole.meter.board().memory().written() - before);
        long ends = IntStream.iterate(1, at -> at <= stored, at -> at + STORED_STRIDE).parallel()
                .peek(PullTest::endBothWhileStoring).count();
        System.out.println("both ends: " + ends + " of " + stored + " bytes stored");
        assertTrue(ends > 400);
    }

    private static void endBothWhileStoring(int at) {
        ProvisioningBench bench = new ProvisioningBench();
        Cable cable = new Cable(bench.line, Cable.Fault.PULLED, Integer.MAX_VALUE, () -> { });
        bench.line = new MortalHost(bench.line, bench.meter);
        bench.meter.armCut(at);
        assertFalse(isProvisioned(bench, cable, false), "ended at " + at);
        bench.meter.powerOn();
        assertKeyIsWhole(bench, "ended at " + at);
        assertTrue(isProvisioned(bench, cable, true), () -> at + ": " + bench.progress);
        assertEquals(LifeCycle.IN_SERVICE, bench.stored().lifeCycle(), "ended at " + at);
    }

    /** Answers how many faults there were: one. */
    private static int provisionWith(Cable.Fault fault, int at) {
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
        return cable.carried() > at ? 1 : 0;
    }

    /** One try of a person, who plugs the cable in and starts the command. */
    private static boolean isProvisioned(ProvisioningBench bench, Cable cable,
            boolean isResumed) {
        cable.plug();
        try {
            MeterStatus status = new Provisioner(key -> call(bench, cable, key), bench.plan,
                    bench.noted()).provision(bench.first(), bench.finalKey(),
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

    /** The line of a host that ends together with its meter. */
    private record MortalHost(HostLine line, SimMeter meter) implements HostLine {
        @Override
        public void send(byte[] source, int length) {
            line.send(source, length);
            live();
        }

        @Override
        public int receive(int longestMillis) {
            int value = line.receive(longestMillis);
            live();
            return value;
        }

        private void live() {
            if (!meter.isPowered()) {
                throw new Cable.Killed();
            }
        }

        @Override
        public void configure(int baud, int format) {
            line.configure(baud, format);
        }
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
