package org.tokenmeter.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.tokenmeter.sts.token.Amount;

class FirmwareSubsetTest {
    private static final byte[] SOUND = FirmwareClasses.of(Amount.class);

    @Test
    void everyClassOfTheFirmwareKeepsToTheSubset() {
        assertEquals("", FirmwareClasses.all().stream()
                .flatMap(bytes -> FirmwareSubset.violations(bytes).stream())
                .collect(Collectors.joining("\n")));
    }

    @Test
    void theFirmwareIsFound() {
        assertTrue(FirmwareClasses.all().size() > 20);
        assertTrue(packages().toList().contains("sts.cipher"));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void sixteenBytesInAnyMethodOfThePackageAreCaught(String room) {
        long methods = FirmwareClasses.all().stream()
                .filter(bytes -> room.equals(packageOf(bytes)))
                .mapToLong(FirmwareSubsetTest::assertEachMethodIsWatched)
                .sum();
        assertTrue(methods > 0, "no method to plant in");
    }

    @ParameterizedTest
    @MethodSource("org.tokenmeter.rules.PlantedFault#all")
    void aPlantedFaultIsCaughtAndNamed(PlantedFault fault) {
        assertEquals(List.of(), FirmwareSubset.violations(SOUND));
        assertEquals(
                List.of(Amount.class.getName() + fault.expected()),
                FirmwareSubset.violations(FirmwareClasses.changed(SOUND, fault.plant())));
    }

    private static Stream<String> packages() {
        return FirmwareClasses.all().stream().map(FirmwareSubsetTest::packageOf).distinct();
    }

    private static String packageOf(byte[] bytes) {
        return FirmwareClasses.packageOf(FirmwareClasses.tree(bytes).name);
    }

    /** Plants in one method after the other; answers their number. */
    private static long assertEachMethodIsWatched(byte[] bytes) {
        List<MethodNode> methods = FirmwareClasses.tree(bytes).methods;
        for (int i = 0; i < methods.size(); i++) {
            if (!methods.get(i).name.startsWith("<")) {
                assertAllocationIsCaught(bytes, i);
            }
        }
        return methods.stream().filter(method -> !method.name.startsWith("<")).count();
    }

    private static void assertAllocationIsCaught(byte[] bytes, int index) {
        ClassNode type = FirmwareClasses.tree(bytes);
        MethodNode method = type.methods.get(index);
        method.access &= ~Opcodes.ACC_ABSTRACT;
        method.instructions.insert(emptyByteArray());
        String expected = type.name.replace('/', '.') + "." + method.name + ": allocates byte[]";
        List<String> violations = FirmwareSubset.violations(FirmwareClasses.bytes(type));
        assertTrue(violations.contains(expected), () -> expected + " not in " + violations);
    }

    /** {@code new byte[0]}, which takes 16 bytes. */
    private static InsnList emptyByteArray() {
        InsnList code = new InsnList();
        for (AbstractInsnNode instruction : new AbstractInsnNode[] {
                new InsnNode(Opcodes.ICONST_0),
                new IntInsnNode(Opcodes.NEWARRAY, Opcodes.T_BYTE),
                new InsnNode(Opcodes.POP)}) {
            code.add(instruction);
        }
        return code;
    }
}
