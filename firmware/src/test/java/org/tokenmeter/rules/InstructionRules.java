package org.tokenmeter.rules;

import static org.objectweb.asm.Opcodes.ACC_ENUM;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ANEWARRAY;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.MONITORENTER;
import static org.objectweb.asm.Opcodes.MONITOREXIT;
import static org.objectweb.asm.Opcodes.MULTIANEWARRAY;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.NEWARRAY;

import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** The rules of {@link FirmwareSubset} for what stands inside a method. */
final class InstructionRules {
    private static final String ASSERTION_ERROR = "java/lang/AssertionError";

    /** What the operand of NEWARRAY names, from 4 on. */
    private static final List<String> PRIMITIVES = List.of(
            "boolean", "char", "float", "double", "byte", "short", "int", "long");

    private final ClassNode type;
    private final MethodNode method;
    private final Consumer<String> report;

    InstructionRules(ClassNode type, MethodNode method, Consumer<String> report) {
        this.type = type;
        this.method = method;
        this.report = report;
    }

    void check(TryCatchBlockNode block) {
        boolean switchTable = isSynthetic(type.access) && method.name.equals("<clinit>")
                && "java/lang/NoSuchFieldError".equals(block.type);
        if (!switchTable) {
            report.accept("catches " + (block.type == null ? "everything" : dotted(block.type)));
        }
    }

    void check(AbstractInsnNode instruction) {
        checkOpcode(instruction);
        checkAllocation(instruction);
        if (instruction instanceof MethodInsnNode call) {
            checkCall(call);
        } else if (instruction instanceof FieldInsnNode field && isJava(field.owner)) {
            report.accept("uses " + dotted(field.owner) + "." + field.name);
        } else {
            FirmwareSubset.checkTypes(References.of(instruction), report);
        }
    }

    private void checkOpcode(AbstractInsnNode instruction) {
        if (instruction instanceof InvokeDynamicInsnNode) {
            report.accept("has a lambda or another invokedynamic");
        } else if (FloatingPoint.isIn(instruction)) {
            report.accept("computes with floating point");
        }
        switch (instruction.getOpcode()) {
            case MONITORENTER, MONITOREXIT -> report.accept("is synchronized inside");
            case ATHROW -> checkThrow(instruction);
            default -> { }
        }
    }

    /** An AssertionError is made on the spot, so its constructor stands right before the throw. */
    private void checkThrow(AbstractInsnNode instruction) {
        boolean assertion = previous(instruction) instanceof MethodInsnNode call
                && call.owner.equals(ASSERTION_ERROR) && call.name.equals("<init>");
        if (!assertion) {
            report.accept("throws something else than AssertionError");
        }
    }

    private static AbstractInsnNode previous(AbstractInsnNode instruction) {
        AbstractInsnNode previous = instruction.getPrevious();
        while (previous != null && previous.getOpcode() < 0) {
            previous = previous.getPrevious();
        }
        return previous;
    }

    private void checkAllocation(AbstractInsnNode instruction) {
        String allocated = allocated(instruction);
        if (allocated != null && !isInitialiser() && !isExempt(instruction)) {
            report.accept("allocates " + allocated);
        }
    }

    /** What an instruction allocates, or null. */
    private static String allocated(AbstractInsnNode instruction) {
        return switch (instruction.getOpcode()) {
            case NEW -> dotted(((TypeInsnNode) instruction).desc);
            case ANEWARRAY -> dotted(((TypeInsnNode) instruction).desc) + "[]";
            case NEWARRAY -> PRIMITIVES.get(((IntInsnNode) instruction).operand - 4) + "[]";
            case MULTIANEWARRAY -> dotted(((MultiANewArrayInsnNode) instruction).desc);
            default -> instruction instanceof MethodInsnNode call && isClone(call)
                    ? "a copy of " + dotted(call.owner) : null;
        };
    }

    private boolean isExempt(AbstractInsnNode instruction) {
        return switch (instruction.getOpcode()) {
            case NEW -> ((TypeInsnNode) instruction).desc.equals(ASSERTION_ERROR);
            case ANEWARRAY -> isEnumsOwn("$values")
                    && ((TypeInsnNode) instruction).desc.equals(type.name);
            default -> isEnumsOwn("values") && instruction instanceof MethodInsnNode call
                    && call.owner.equals("[L" + type.name + ";");
        };
    }

    private void checkCall(MethodInsnNode call) {
        if (isJava(call.owner)) {
            if (!AllowedJava.method(call.owner, call.name) && !isAllowedHere(call)) {
                report.accept("calls " + dotted(call.owner) + "." + call.name);
            }
        } else if (!isClone(call)) {
            checkEnumCall(call);
            FirmwareSubset.checkTypes(References.of(call), report);
        }
    }

    private boolean isAllowedHere(MethodInsnNode call) {
        return switch (call.owner + "." + call.name) {
            case "java/lang/Enum.valueOf" -> isEnumsOwn("valueOf");
            case "java/lang/String.valueOf" -> method.name.equals("toString")
                    && call.desc.equals("([C)Ljava/lang/String;");
            default -> false;
        };
    }

    private void checkEnumCall(MethodInsnNode call) {
        String enumType = "L" + call.owner + ";";
        boolean values = call.name.equals("values") && call.desc.equals("()[" + enumType);
        boolean valueOf = call.name.equals("valueOf")
                && call.desc.equals("(Ljava/lang/String;)" + enumType);
        if ((values || valueOf) && !method.name.equals("<clinit>")) {
            report.accept("calls " + dotted(call.owner) + "." + call.name + ", which allocates");
        }
    }

    private static boolean isClone(MethodInsnNode call) {
        return call.owner.startsWith("[") && call.name.equals("clone");
    }

    private boolean isInitialiser() {
        return method.name.equals("<init>") || method.name.equals("<clinit>");
    }

    private boolean isEnumsOwn(String name) {
        return (type.access & ACC_ENUM) != 0 && method.name.equals(name);
    }

    private static boolean isSynthetic(int access) {
        return (access & ACC_SYNTHETIC) != 0;
    }

    /** Whether a class is neither the firmware's own nor an array. */
    private static boolean isJava(String owner) {
        return !owner.startsWith(FirmwareClasses.ROOT) && !owner.startsWith("[");
    }

    private static String dotted(String internalName) {
        return Type.getObjectType(internalName).getClassName();
    }
}
