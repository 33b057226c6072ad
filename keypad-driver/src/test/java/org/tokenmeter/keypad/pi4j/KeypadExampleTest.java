package org.tokenmeter.keypad.pi4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KeypadExampleTest {
    private static final int KEY_5 = 4;
    private static final int ALL_ROWS = 0b1111;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void theReadmeShowsTheExampleThatIsTested() throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/tokenmeter/keypad/pi4j")
                .resolve("KeypadExample.java"));
        String readme = Files.readString(Path.of("README.md"));
        String shown = readme.split("```java\n")[1].split("```")[0];
        assertTrue(shown.lines().count() > 10);
        assertTrue(source.contains(shown.indent(4)), shown);
    }

    @Test
    void theExamplePrintsAKeyThatGoesDownAndComesUp() throws InterruptedException {
        try (MockWires wires = new MockWires()) {
            Thread loop = new Thread(() -> KeypadExample.printKeys(
                    wires.context, MockWires.OUTPUTS, MockWires.INPUTS, new PrintStream(printed)));
            wires.contacts.bounceAtMost(0);
            loop.start();
            await(wires::areTaken);
            wires.join();
            await(() -> wires.driven() == ALL_ROWS);
            wires.contacts.press(KEY_5);
            await(() -> printed.toString().lines().toList().contains("down 5"));
            wires.contacts.release(KEY_5);
            await(() -> printed.toString().lines().toList().contains("up 5"));
            assertEquals(2, printed.toString().lines().count());
            loop.interrupt();
            loop.join();
            assertTrue(wires.context.registry().all().isEmpty());
        }
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
