package org.tokenmeter.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;
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

/**
 * The types that a class file names; of an array, its elements' type.
 *
 * <p>Not seen: a constant of another class, whose value javac copies, and annotations that stay in
 * the source.
 */
final class References {
    private References() {
    }

    /** Everything that a class names, inside its methods too. */
    static Stream<Type> ofAll(ClassNode type) {
        return Stream.of(
                of(type),
                type.fields.stream().flatMap(References::of),
                type.methods.stream().flatMap(References::of),
                type.methods.stream().flatMap(method -> Stream.of(method.instructions.toArray()))
                        .flatMap(References::of))
                .flatMap(types -> types);
    }

    /** What the head of a class names: what it extends, implements and is annotated with. */
    static Stream<Type> of(ClassNode type) {
        Stream<Type> parents = Stream.concat(Stream.of(type.superName), type.interfaces.stream())
                .map(References::object);
        return Stream.of(parents, signature(type.signature),
                annotations(type.visibleAnnotations), annotations(type.invisibleAnnotations))
                .flatMap(types -> types);
    }

    /** What a field's declaration names. */
    static Stream<Type> of(FieldNode field) {
        return Stream.of(descriptor(field.desc), signature(field.signature),
                annotations(field.visibleAnnotations), annotations(field.invisibleAnnotations))
                .flatMap(types -> types);
    }

    /** What a method's declaration names. */
    static Stream<Type> of(MethodNode method) {
        return Stream.of(descriptor(method.desc), signature(method.signature),
                method.exceptions.stream().map(References::object),
                annotations(method.visibleAnnotations), annotations(method.invisibleAnnotations))
                .flatMap(types -> types);
    }

    /** What an instruction names. An invokedynamic is not looked into. */
    static Stream<Type> of(AbstractInsnNode instruction) {
        if (instruction instanceof TypeInsnNode node) {
            return Stream.of(object(node.desc));
        } else if (instruction instanceof FieldInsnNode node) {
            return Stream.concat(Stream.of(object(node.owner)), descriptor(node.desc));
        } else if (instruction instanceof MethodInsnNode node) {
            return Stream.concat(Stream.of(object(node.owner)), descriptor(node.desc));
        } else if (instruction instanceof MultiANewArrayInsnNode node) {
            return descriptor(node.desc);
        } else if (instruction instanceof LdcInsnNode node && node.cst instanceof Type type) {
            return descriptor(type.getDescriptor());
        }
        return Stream.of();
    }

    private static Stream<Type> descriptor(String descriptor) {
        Type type = Type.getType(descriptor);
        if (type.getSort() != Type.METHOD) {
            return Stream.of(element(type));
        }
        return Stream.concat(Stream.of(type.getArgumentTypes()), Stream.of(type.getReturnType()))
                .map(References::element);
    }

    private static Stream<Type> annotations(List<AnnotationNode> annotations) {
        return annotations == null ? Stream.of()
                : annotations.stream().map(annotation -> Type.getType(annotation.desc));
    }

    /** The types inside the angle brackets of a generic declaration. */
    private static Stream<Type> signature(String signature) {
        List<Type> types = new ArrayList<>();
        if (signature != null) {
            new SignatureReader(signature).accept(new SignatureVisitor(Opcodes.ASM9) {
                @Override
                public void visitClassType(String name) {
                    types.add(object(name));
                }
            });
        }
        return types.stream();
    }

    private static Type object(String internalName) {
        return element(Type.getObjectType(internalName));
    }

    private static Type element(Type type) {
        return type.getSort() == Type.ARRAY ? type.getElementType() : type;
    }
}
