package org.tokenmeter.rules;

import static org.objectweb.asm.Opcodes.ACC_ABSTRACT;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_NATIVE;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNCHRONIZED;
import static org.objectweb.asm.Opcodes.V1_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The dialect of Java that the firmware and the pure part of keypad-driver are written in, checked
 * in their bytecode.
 *
 * <ul>
 *   <li>Class files of Java 8.
 *   <li>Nothing is allocated after boot: {@code new}, arrays and {@code clone()} of an array stand
 *       in constructors and class initialisers only, and since a constructor is reached through
 *       {@code new} only, this holds for what boot calls too. Two things are exempt: the
 *       {@code AssertionError} of an {@code assert}, and what javac puts into an enum.
 *   <li>An enum's {@code values()} and {@code valueOf} are called in class initialisers only.
 *   <li>No lambda, method reference or anything else of invokedynamic.
 *   <li>Of Java's own classes, only what {@link AllowedJava} lists; so no java.util, boxing, string
 *       {@code +}, reflection, clock or thread. {@code toString} may also end in
 *       {@code String.valueOf(char[])}.
 *   <li>No {@code float} and no {@code double}.
 *   <li>No {@code synchronized}, no native method, no default method in an interface.
 *   <li>A static field is final.
 *   <li>Nothing is thrown but {@code AssertionError}, and nothing is caught; javac's table for a
 *       switch over an enum is exempt.
 * </ul>
 *
 * <p>Not seen: what an array behind a static final field holds, and what a machine allocates for
 * an exception of its own, such as an index out of bounds.
 */
public final class FirmwareSubset {
    private final ClassNode type;
    private final List<String> violations = new ArrayList<>();

    private FirmwareSubset(ClassNode type) {
        this.type = type;
    }

    /** What a class does that it may not: {@code class.method: what}; empty when all is well. */
    public static List<String> violations(byte[] classFile) {
        ClassNode type = new ClassNode();
        new ClassReader(classFile).accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        FirmwareSubset subset = new FirmwareSubset(type);
        subset.checkHead();
        type.fields.forEach(subset::check);
        type.methods.forEach(subset::check);
        return subset.violations;
    }

    private void checkHead() {
        Consumer<String> report = reporter("");
        if (type.version != V1_8) {
            report.accept("class version " + (type.version & 0xFFFF) + " instead of " + V1_8);
        }
        checkTypes(References.of(type), report);
    }

    private void check(FieldNode field) {
        Consumer<String> report = reporter("." + field.name);
        if (is(field.access, ACC_STATIC) && !is(field.access, ACC_FINAL)) {
            report.accept("is static and not final");
        }
        checkTypes(References.of(field), report);
    }

    private void check(MethodNode method) {
        Consumer<String> report = reporter("." + method.name);
        checkModifiers(method.access, report);
        checkTypes(References.of(method), report);
        InstructionRules rules = new InstructionRules(type, method, report);
        method.tryCatchBlocks.forEach(rules::check);
        for (AbstractInsnNode instruction : method.instructions) {
            rules.check(instruction);
        }
    }

    private void checkModifiers(int access, Consumer<String> report) {
        if (is(access, ACC_SYNCHRONIZED)) {
            report.accept("is synchronized");
        }
        if (is(access, ACC_NATIVE)) {
            report.accept("is native");
        }
        if (is(type.access, ACC_INTERFACE) && !is(access, ACC_ABSTRACT)
                && !is(access, ACC_STATIC)) {
            report.accept("is a default method");
        }
    }

    /** Reports every type that is not the firmware's own, an allowed one of Java, or integer. */
    static void checkTypes(Stream<Type> types, Consumer<String> report) {
        types.filter(named -> !isAllowed(named))
                .map(Type::getClassName)
                .distinct()
                .forEach(name -> report.accept("names " + name));
    }

    private static boolean isAllowed(Type named) {
        return switch (named.getSort()) {
            case Type.FLOAT, Type.DOUBLE -> false;
            case Type.OBJECT -> named.getInternalName().startsWith(FirmwareClasses.ROOT)
                    || AllowedJava.type(named.getInternalName());
            default -> true;
        };
    }

    private Consumer<String> reporter(String member) {
        String place = type.name.replace('/', '.') + member + ": ";
        return what -> violations.add(place + what);
    }

    private static boolean is(int access, int flag) {
        return (access & flag) != 0;
    }
}
