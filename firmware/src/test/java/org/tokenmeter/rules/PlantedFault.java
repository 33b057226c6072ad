package org.tokenmeter.rules;

import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_NATIVE;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNCHRONIZED;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ANEWARRAY;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.DADD;
import static org.objectweb.asm.Opcodes.F2I;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.MONITORENTER;
import static org.objectweb.asm.Opcodes.MONITOREXIT;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.NEWARRAY;
import static org.objectweb.asm.Opcodes.T_BYTE;
import static org.objectweb.asm.Opcodes.T_FLOAT;
import static org.objectweb.asm.Opcodes.V17;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * A breach of {@link FirmwareSubset}, to be planted in a sound class.
 *
 * @param expected what must be said of it, behind the name of the class
 */
record PlantedFault(String expected, Consumer<ClassNode> plant) {
    private static final String KIND = "org/tokenmeter/sts/token/TokenKind";
    private static final String METHOD = "planted";

    /** At least one for each rule. */
    static Stream<PlantedFault> all() {
        return Stream.of(heads(), modifiers(), allocations(), javaClasses(), floatingPoint(),
                flow()).flatMap(faults -> faults);
    }

    private static Stream<PlantedFault> heads() {
        return Stream.of(
                new PlantedFault(": class version 61 instead of 52", type -> type.version = V17),
                new PlantedFault(": names java.lang.Comparable",
                        type -> type.interfaces.add("java/lang/Comparable")),
                new PlantedFault(": names java.lang.Thread",
                        type -> type.superName = "java/lang/Thread"),
                new PlantedFault(": names java.lang.Deprecated", type -> type.visibleAnnotations =
                        List.of(new AnnotationNode("Ljava/lang/Deprecated;"))),
                field(".planted: is static and not final", ACC_STATIC, "I"),
                field(".planted: names java.util.List", ACC_PRIVATE, "Ljava/util/List;"),
                field(".planted: names double", ACC_PRIVATE, "[D"),
                method(".planted: names float", 0, "(F)V"),
                method(".planted: names java.lang.Integer", 0, "()Ljava/lang/Integer;"));
    }

    private static Stream<PlantedFault> modifiers() {
        return Stream.of(
                method(".planted: is synchronized", ACC_SYNCHRONIZED, "()V"),
                method(".planted: is native", ACC_NATIVE, "()V"),
                new PlantedFault(".planted: is a default method", type -> {
                    type.access |= ACC_INTERFACE;
                    type.methods.clear();
                    type.methods.add(new MethodNode(ACC_PUBLIC, METHOD, "()V", null, null));
                }));
    }

    private static Stream<PlantedFault> allocations() {
        return Stream.of(
                code(".planted: allocates java.lang.Object",
                        new TypeInsnNode(NEW, "java/lang/Object")),
                code(".planted: allocates byte[]", new IntInsnNode(NEWARRAY, T_BYTE)),
                code(".planted: allocates java.lang.String[]",
                        new TypeInsnNode(ANEWARRAY, "java/lang/String")),
                code(".planted: allocates int[][]", new MultiANewArrayInsnNode("[[I", 2)),
                code(".planted: allocates a copy of byte[]", new MethodInsnNode(
                        INVOKEVIRTUAL, "[B", "clone", "()Ljava/lang/Object;")),
                codeIn("$values", ".$values: allocates " + KIND.replace('/', '.') + "[]",
                        new TypeInsnNode(ANEWARRAY, KIND)),
                codeIn("values", ".values: allocates a copy of " + KIND.replace('/', '.') + "[]",
                        new MethodInsnNode(INVOKEVIRTUAL, "[L" + KIND + ";", "clone",
                                "()Ljava/lang/Object;")),
                code(".planted: calls org.tokenmeter.sts.token.TokenKind.values, which allocates",
                        new MethodInsnNode(INVOKESTATIC, KIND, "values", "()[L" + KIND + ";")),
                code(".planted: calls org.tokenmeter.sts.token.TokenKind.valueOf, which allocates",
                        new MethodInsnNode(INVOKESTATIC, KIND, "valueOf",
                                "(Ljava/lang/String;)L" + KIND + ";")),
                code(".planted: has a lambda or another invokedynamic",
                        new InvokeDynamicInsnNode("run", "()Ljava/lang/Runnable;",
                                new Handle(H_INVOKESTATIC, "java/lang/invoke/LambdaMetafactory",
                                        "metafactory", "()V", false))));
    }

    private static Stream<PlantedFault> javaClasses() {
        return Stream.of(
                call("java/lang/String", "concat", "(Ljava/lang/String;)Ljava/lang/String;"),
                call("java/lang/String", "valueOf", "([C)Ljava/lang/String;"),
                codeIn("toString", ".toString: calls java.lang.String.valueOf",
                        new MethodInsnNode(INVOKESTATIC, "java/lang/String", "valueOf",
                                "(I)Ljava/lang/String;")),
                call("java/lang/Enum", "valueOf",
                        "(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;"),
                call("java/lang/StringBuilder", "append", "(I)Ljava/lang/StringBuilder;"),
                call("java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;"),
                call("java/lang/Long", "parseLong", "(Ljava/lang/String;)J"),
                call("java/lang/Character", "isDigit", "(C)Z"),
                call("java/lang/Math", "addExact", "(II)I"),
                call("java/lang/System", "currentTimeMillis", "()J"),
                call("java/lang/Thread", "yield", "()V"),
                call("java/lang/Object", "getClass", "()Ljava/lang/Class;"),
                call("java/lang/Class", "forName", "(Ljava/lang/String;)Ljava/lang/Class;"),
                call("java/util/Arrays", "fill", "([BB)V"),
                call("com/example/Jar", "use", "()V"),
                code(".planted: uses java.lang.System.out", new FieldInsnNode(
                        GETSTATIC, "java/lang/System", "out", "Ljava/io/PrintStream;")),
                code(".planted: names java.util.List",
                        new LdcInsnNode(Type.getType("Ljava/util/List;"))));
    }

    private static Stream<PlantedFault> floatingPoint() {
        String expected = ".planted: computes with floating point";
        return Stream.of(
                code(expected, new InsnNode(DADD)),
                code(expected, new InsnNode(F2I)),
                code(expected, new LdcInsnNode(0.1)),
                code(expected, new LdcInsnNode(0.1f)),
                codeIn("<init>", ".<init>: computes with floating point",
                        new IntInsnNode(NEWARRAY, T_FLOAT)));
    }

    private static Stream<PlantedFault> flow() {
        return Stream.of(
                code(".planted: is synchronized inside", new InsnNode(MONITORENTER)),
                code(".planted: is synchronized inside", new InsnNode(MONITOREXIT)),
                code(".planted: throws something else than AssertionError",
                        new InsnNode(ACONST_NULL), new InsnNode(ATHROW)),
                catching(".planted: catches java.lang.AssertionError", "java/lang/AssertionError"),
                catching(".planted: catches java.lang.NoSuchFieldError",
                        "java/lang/NoSuchFieldError"),
                catching(".planted: catches everything", null));
    }

    private static PlantedFault field(String expected, int access, String descriptor) {
        return new PlantedFault(expected, type -> type.fields.add(
                new FieldNode(access, METHOD, descriptor, null, null)));
    }

    private static PlantedFault method(String expected, int access, String descriptor) {
        return new PlantedFault(expected, type -> type.methods.add(
                new MethodNode(access, METHOD, descriptor, null, null)));
    }

    private static PlantedFault call(String owner, String name, String descriptor) {
        return code(".planted: calls " + owner.replace('/', '.') + "." + name,
                new MethodInsnNode(INVOKESTATIC, owner, name, descriptor));
    }

    private static PlantedFault code(String expected, AbstractInsnNode... instructions) {
        return codeIn(METHOD, expected, instructions);
    }

    /** Code that is read and never run, so that nothing need stand on its stack. */
    private static PlantedFault codeIn(
            String name, String expected, AbstractInsnNode... instructions) {
        return new PlantedFault(expected, type -> {
            MethodNode method = new MethodNode(ACC_STATIC, name, "()V", null, null);
            for (AbstractInsnNode instruction : instructions) {
                method.instructions.add(instruction);
            }
            type.methods.add(method);
        });
    }

    private static PlantedFault catching(String expected, String caught) {
        return new PlantedFault(expected, type -> {
            MethodNode method = new MethodNode(ACC_STATIC, METHOD, "()V", null, null);
            LabelNode start = new LabelNode();
            LabelNode end = new LabelNode();
            method.instructions.add(start);
            method.instructions.add(new InsnNode(ACONST_NULL));
            method.instructions.add(end);
            method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, end, caught));
            type.methods.add(method);
        });
    }
}
