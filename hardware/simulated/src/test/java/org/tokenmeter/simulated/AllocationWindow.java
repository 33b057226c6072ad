package org.tokenmeter.simulated;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/**
 * Types two windows of 10,000 tokens each (good, used and mistyped ones) on the keypad, and prints
 * how many bytes the second window allocated and how many tokens were accepted in all.
 */
final class AllocationWindow {
    /** Tokens of a window. */
    static final int TOKENS = 10_000;
    /** Told as second argument, one object is allocated with every token. */
    static final String PLANTED = "planted";

    private static final ThreadMXBean THREADS =
            (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static Object planted;

    private AllocationWindow() {
    }

    public static void main(String[] arguments) {
        TestMeter meter = new TestMeter(EncryptionAlgorithm.valueOf(arguments[0]), 30);
        boolean plant = arguments.length > 1 && arguments[1].equals(PLANTED);
        byte[][] tokens = new byte[2 * TOKENS][];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = meter.credit(i / 2 + 1, 1);
            tokens[i][19] = (byte) (i % 8 == 3 ? (tokens[i][19] + 1) % 10 : tokens[i][19]);
        }
        allocatedBy(meter.meter(), tokens, 0, plant);
        long allocated = allocatedBy(meter.meter(), tokens, TOKENS, plant);
        System.out.println(allocated + " " + meter.meter().read(RegisterId.CREDIT) / 100_000);
    }

    private static long allocatedBy(SimMeter meter, byte[][] tokens, int from, boolean plant) {
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        for (int i = from; i < from + TOKENS; i++) {
            meter.type(tokens[i]);
            planted = plant ? new byte[0] : null;
        }
        return THREADS.getThreadAllocatedBytes(thread) - before;
    }
}
