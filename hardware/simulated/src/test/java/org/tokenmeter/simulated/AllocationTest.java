package org.tokenmeter.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/**
 * Nothing is allocated after boot: tokens typed on the keypad, good, used and mistyped, until the
 * answer stands on the display. The first window may pay for the JVM's own warming up.
 */
class AllocationTest {
    private static final int WINDOW = 10_000;
    private static final ThreadMXBean THREADS =
            (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @EnumSource(EncryptionAlgorithm.class)
    void theSecondWindowOfTenThousandTokensAllocatesNothing(EncryptionAlgorithm algorithm) {
        TestMeter meter = new TestMeter(algorithm, 30);
        byte[][] tokens = new byte[2 * WINDOW][];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = meter.credit(i / 2 + 1, 1);
            tokens[i][19] = (byte) (i % 8 == 3 ? (tokens[i][19] + 1) % 10 : tokens[i][19]);
        }
        allocatedBy(meter.meter(), tokens, 0);
        assertEquals(0, allocatedBy(meter.meter(), tokens, WINDOW));
        assertEquals(TokenResult.USED_ERROR, meter.type(tokens[tokens.length - 2]));
        assertEquals(WINDOW * 100_000L, meter.meter().read(RegisterId.CREDIT));
    }

    private static long allocatedBy(SimMeter meter, byte[][] tokens, int from) {
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        for (int i = from; i < from + WINDOW; i++) {
            meter.type(tokens[i]);
        }
        return THREADS.getThreadAllocatedBytes(thread) - before;
    }
}
