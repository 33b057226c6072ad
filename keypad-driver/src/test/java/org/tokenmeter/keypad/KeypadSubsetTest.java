package org.tokenmeter.keypad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.keypad.pi4j.Pi4jKeyMatrix;
import org.tokenmeter.keypad.sim.SimContacts;
import org.tokenmeter.rules.ClassFiles;
import org.tokenmeter.rules.FirmwareSubset;
import org.tokenmeter.rules.PlantedAllocation;

/** The pure part of the driver runs wherever the firmware does. */
class KeypadSubsetTest {
    @Test
    void everyPureClassKeepsToTheFirmwaresSubset() {
        assertTrue(pureClasses().size() > 5);
        assertEquals("", pureClasses().stream()
                .flatMap(bytes -> FirmwareSubset.violations(bytes).stream())
                .collect(Collectors.joining("\n")));
    }

    @Test
    void sixteenBytesInAnyMethodAreCaught() {
        long methods = pureClasses().stream()
                .mapToLong(PlantedAllocation::assertCaughtInEachMethod)
                .sum();
        assertTrue(methods > 30, methods + " methods");
    }

    @Test
    void theOtherPackagesWouldBeRefused() {
        assertTrue(FirmwareSubset.violations(ClassFiles.of(SimContacts.class)).size() > 5);
        assertTrue(FirmwareSubset.violations(ClassFiles.of(Pi4jKeyMatrix.class)).size() > 5);
    }

    @Test
    void everyClassFileIsOfJava8() {
        ClassFiles.allBeside(MatrixKeypad.class).forEach(bytes ->
                assertEquals(Opcodes.V1_8, ClassFiles.tree(bytes).version));
    }

    @Test
    void theNumbersAreThoseOfTheFirmware() {
        assertEquals(
                List.of(Keypad.STAR, Keypad.HASH, Keypad.A, Keypad.B, Keypad.C, Keypad.D,
                        Keypad.UP, Keypad.NO_EVENT),
                List.of(Key.STAR, Key.HASH, Key.A, Key.B, Key.C, Key.D, Key.UP, Key.NO_EVENT));
        assertTrue(MatrixKeypad.QUEUE >= Keypad.QUEUE);
    }

    private static List<byte[]> pureClasses() {
        return ClassFiles.allBeside(MatrixKeypad.class).stream()
                .filter(bytes -> ClassFiles.tree(bytes).name
                        .matches("org/tokenmeter/keypad/[^/]*"))
                .filter(bytes -> !ClassFiles.tree(bytes).name.endsWith("package-info"))
                .toList();
    }
}
