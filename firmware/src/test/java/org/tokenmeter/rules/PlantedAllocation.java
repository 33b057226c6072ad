package org.tokenmeter.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** An allocation that {@link FirmwareSubset} must catch wherever it is planted. */
public final class PlantedAllocation {
    private PlantedAllocation() {
    }

    /** Plants in one method after the other; answers their number. */
    public static long assertCaughtInEachMethod(byte[] bytes) {
        List<MethodNode> methods = ClassFiles.tree(bytes).methods;
        for (int i = 0; i < methods.size(); i++) {
            if (!methods.get(i).name.startsWith("<")) {
                assertCaught(bytes, i);
            }
        }
        return methods.stream().filter(method -> !method.name.startsWith("<")).count();
    }

    private static void assertCaught(byte[] bytes, int index) {
        ClassNode type = ClassFiles.tree(bytes);
        MethodNode method = type.methods.get(index);
        method.access &= ~Opcodes.ACC_ABSTRACT;
        method.instructions.insert(emptyByteArray());
        String expected = type.name.replace('/', '.') + "." + method.name + ": allocates byte[]";
        List<String> violations = FirmwareSubset.violations(ClassFiles.bytes(type));
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
