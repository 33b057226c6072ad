package org.tokenmeter.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenmeter.pack.PackId;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/**
 * Nothing is allocated after boot: from the key to the stored token and the display.
 *
 * <p>Measured in a JVM of its own with the C1 compiler alone. It analyses no escapes, so it hides
 * no allocation; the optimising compiler was seen to allocate 104 bytes once for itself.
 */
class AllocationTest {
    private static final int ROUNDS = 2 * AllocationWindow.TOKENS / AllocationWindow.ROUND;
    private static final String ENTERED = " " + ROUNDS * AllocationWindow.ACCEPTED
            + " " + ROUNDS * AllocationWindow.LOCKED;

    @ParameterizedTest
    @CsvSource({"EA07, DEFAULT", "EA11, CONLOG"})
    void theSecondWindowOfTenThousandTokensAllocatesNothing(
            EncryptionAlgorithm algorithm, PackId pack) throws IOException, InterruptedException {
        assertEquals("0" + ENTERED, measured(algorithm.name(), pack.name()));
    }

    @Test
    void anObjectWithEveryTokenIsSeen() throws IOException, InterruptedException {
        assertEquals(16 * AllocationWindow.TOKENS + ENTERED,
                measured(EncryptionAlgorithm.EA07.name(), PackId.DEFAULT.name(),
                        AllocationWindow.PLANTED));
    }

    private static String measured(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), AllocationWindow.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(
                process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return output;
    }
}
