package org.tokenmeter.rules;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

/** The instructions that touch a {@code float} or a {@code double}. */
final class FloatingPoint implements Opcodes {
    private static final Set<Integer> OPCODES = Set.of(
            FCONST_0, FCONST_1, FCONST_2, DCONST_0, DCONST_1,
            FLOAD, DLOAD, FSTORE, DSTORE, FALOAD, DALOAD, FASTORE, DASTORE,
            FADD, DADD, FSUB, DSUB, FMUL, DMUL, FDIV, DDIV, FREM, DREM, FNEG, DNEG,
            I2F, I2D, L2F, L2D, F2I, F2L, F2D, D2I, D2L, D2F,
            FCMPL, FCMPG, DCMPL, DCMPG, FRETURN, DRETURN);

    private FloatingPoint() {
    }

    static boolean isIn(AbstractInsnNode instruction) {
        return OPCODES.contains(instruction.getOpcode())
                || instruction instanceof LdcInsnNode constant
                        && (constant.cst instanceof Float || constant.cst instanceof Double)
                || instruction instanceof IntInsnNode array && array.getOpcode() == NEWARRAY
                        && (array.operand == T_FLOAT || array.operand == T_DOUBLE);
    }
}
