package org.tokenmeter.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

class ReferencesTest {
    private static final String NAMED = "org/tokenmeter/Named";
    private static final String DESCRIPTOR = "L" + NAMED + ";";

    @ParameterizedTest
    @MethodSource("places")
    void aTypeIsSeenWhereverItIsNamed(Consumer<ClassNode> place) {
        ClassNode type = new ClassNode();
        type.name = "org/tokenmeter/Namer";
        type.superName = "java/lang/Object";
        place.accept(type);
        Set<String> names = References.ofAll(type)
                .map(Type::getClassName)
                .collect(Collectors.toSet());
        assertTrue(names.contains("org.tokenmeter.Named"), names::toString);
    }

    private static Stream<Named<Consumer<ClassNode>>> places() {
        return Stream.of(
                place("superclass", type -> type.superName = NAMED),
                place("interface", type -> type.interfaces.add(NAMED)),
                place("type parameter",
                        type -> type.signature = "Ljava/lang/Object;LBox<" + DESCRIPTOR + ">;"),
                place("annotation", type -> type.visibleAnnotations =
                        List.of(new AnnotationNode(DESCRIPTOR))),
                place("field", type -> type.fields.add(
                        new FieldNode(0, "f", "[[" + DESCRIPTOR, null, null))),
                place("parameter", type -> method(type, "(I" + DESCRIPTOR + ")V")),
                place("result", type -> method(type, "()[" + DESCRIPTOR)),
                place("throws clause",
                        type -> method(type, "()V").exceptions.add(NAMED)),
                place("new", type -> instruction(type,
                        new TypeInsnNode(Opcodes.NEW, NAMED))),
                place("cast to an array", type -> instruction(type,
                        new TypeInsnNode(Opcodes.CHECKCAST, "[" + DESCRIPTOR))),
                place("field owner", type -> instruction(type,
                        new FieldInsnNode(Opcodes.GETSTATIC, NAMED, "f", "I"))),
                place("field type", type -> instruction(type,
                        new FieldInsnNode(Opcodes.GETSTATIC, "Other", "f", DESCRIPTOR))),
                place("call owner", type -> instruction(type,
                        new MethodInsnNode(Opcodes.INVOKESTATIC, NAMED, "m", "()V"))),
                place("call argument", type -> instruction(type, new MethodInsnNode(
                        Opcodes.INVOKESTATIC, "Other", "m", "(" + DESCRIPTOR + ")V"))),
                place("class literal", type -> instruction(type,
                        new LdcInsnNode(Type.getObjectType(NAMED)))),
                place("array of arrays", type -> instruction(type,
                        new MultiANewArrayInsnNode("[[" + DESCRIPTOR, 2))));
    }

    private static Named<Consumer<ClassNode>> place(String name, Consumer<ClassNode> place) {
        return Named.of(name, place);
    }

    private static MethodNode method(ClassNode type, String descriptor) {
        MethodNode method = new MethodNode(0, "m", descriptor, null, new String[0]);
        type.methods.add(method);
        return method;
    }

    private static void instruction(ClassNode type, AbstractInsnNode instruction) {
        method(type, "()V").instructions.add(instruction);
    }
}
