package org.tokenmeter.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/** The power fails at every byte that the meter writes. */
class PowerLossTest {
    private static final int TENTH = 100_000;
    private static final int PULSE = 1_000;
    /** The byte of a token's commit that ends a checksum, and differs in several bits. */
    private static final int LAST_OF_THE_FIRST_COPY = 449;

    @ParameterizedTest
    @EnumSource(EncryptionAlgorithm.class)
    void aTokenCutAtAnyByteAndTypedAgainCountsExactlyOnce(EncryptionAlgorithm algorithm) {
        long bytes = bytesOfOneToken(algorithm);
        assertTrue(bytes > 800 && bytes <= 1_228, "a token writes " + bytes + " bytes");
        for (long cut = 0; cut <= bytes; cut++) {
            TestMeter test = new TestMeter(algorithm, 40);
            SimMeter meter = test.meter();
            test.type(test.credit(5, 3));
            meter.armCut(cut);
            meter.type(test.credit(6, 10));
            assertFalse(meter.isPowered(), "cut " + cut);
            long stored = meter.credit();
            assertTrue(stored == 3 * TENTH || stored == 13 * TENTH, "cut " + cut);
            meter.powerOn();
            assertEquals(stored, meter.credit(), "cut " + cut);
            assertEquals(stored == 3 * TENTH ? TokenResult.ACCEPT : TokenResult.USED_ERROR,
                    test.type(test.credit(6, 10)), "cut " + cut);
            assertEquals(13 * TENTH, meter.credit(), "cut " + cut);
            assertEquals(TokenResult.USED_ERROR, test.type(test.credit(5, 3)), "cut " + cut);
        }
    }

    private static long bytesOfOneToken(EncryptionAlgorithm algorithm) {
        TestMeter test = new TestMeter(algorithm, 40);
        test.type(test.credit(5, 3));
        long before = test.meter().board().memory().written();
        test.type(test.credit(6, 10));
        return test.meter().board().memory().written() - before;
    }

    @Test
    void aPulseCutAtAnyByteIsLostAloneOrCounts() {
        for (long cut = 0; cut < 300; cut++) {
            TestMeter test = new TestMeter(EncryptionAlgorithm.EA07, 41);
            SimMeter meter = test.meter();
            test.type(test.credit(5, 10));
            meter.armCut(cut);
            meter.consume(10 * PULSE);
            boolean failed = !meter.isPowered();
            long left = meter.credit();
            meter.powerOn();
            assertEquals(left, meter.credit(), "cut " + cut);
            long pulses = (10 * TENTH - left) / PULSE;
            assertTrue(failed ? pulses <= 10 : pulses == 10, "cut " + cut);
            meter.consume(10 * PULSE);
            assertEquals(left - 10 * PULSE, meter.credit(), "cut " + cut);
        }
    }

    @Test
    void theSeedAloneDecidesHowAByteIsTorn() {
        assertEquals(1, waysToTear(LongStream.of(7, 7, 7)));
        assertTrue(waysToTear(LongStream.range(0, 64)) > 4);
        assertTrue(waysToTear(LongStream.range(0, Long.SIZE).map(bit -> 1L << bit)) > 4);
    }

    private static long waysToTear(LongStream seeds) {
        return seeds.mapToObj(PowerLossTest::imageAfterACut).distinct().count();
    }

    private static ByteBuffer imageAfterACut(long seed) {
        TestMeter test = new TestMeter(EncryptionAlgorithm.EA07, 44, seed);
        test.meter().armCut(LAST_OF_THE_FIRST_COPY);
        test.meter().type(test.credit(6, 10));
        return ByteBuffer.wrap(test.meter().board().memory().image());
    }

    @Test
    void aMeterWithAFlippedBitInEachCopyNeedsServiceAndTakesNothing() {
        TestMeter test = new TestMeter(EncryptionAlgorithm.EA07, 42);
        SimMeter meter = test.meter();
        test.type(test.credit(5, 10));
        meter.powerOff();
        meter.board().memory().flip(0x0100 + 60, 1);
        meter.board().memory().flip(0x4100 + 90, 5);
        meter.powerOn();
        assertEquals(1, meter.read(RegisterId.SERVICE_STATE));
        assertFalse(meter.board().loadSwitch().isClosed());
        assertEquals("** SERVICE **", meter.board().display().row(0).stripTrailing());
        assertEquals(TokenResult.NOT_READY, test.type(test.credit(6, 10)));
    }

    @Test
    void aMemoryThatDoesNotKeepAByteNeedsServiceAndTheTokenIsNotAccepted() {
        TestMeter test = new TestMeter(EncryptionAlgorithm.EA07, 43);
        SimMeter meter = test.meter();
        meter.board().memory().stick(0x0100 + 10 + 7);
        assertEquals(TokenResult.NOT_READY, test.type(test.credit(6, 1)));
        assertFalse(meter.board().loadSwitch().isClosed());
    }
}
