package org.tokenmeter.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;
import org.tokenmeter.sts.token.Amount;

/** The class files of the firmware, as javac left them in {@code target/classes}. */
final class FirmwareClasses {
    /** The root package, as class files spell it. */
    static final String ROOT = "org/tokenmeter/";

    private FirmwareClasses() {
    }

    /** Every class file of the firmware. */
    static List<byte[]> all() {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .map(FirmwareClasses::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class file of one class. */
    static byte[] of(Class<?> type) {
        return read(folder().resolve(type.getName().replace('.', '/') + ".class"));
    }

    /** A class file as a tree. */
    static ClassNode tree(byte[] bytes) {
        ClassNode tree = new ClassNode();
        new ClassReader(bytes).accept(tree, 0);
        return tree;
    }

    /** The same class with a change: how a fault is planted. */
    static byte[] changed(byte[] bytes, Consumer<ClassNode> change) {
        ClassNode tree = tree(bytes);
        change.accept(tree);
        return bytes(tree);
    }

    /** A tree as a class file. */
    static byte[] bytes(ClassNode tree) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        tree.accept(writer);
        return writer.toByteArray();
    }

    /** A package below {@link #ROOT}, with dots: {@code sts.token}. */
    static String packageOf(String internalName) {
        int end = internalName.lastIndexOf('/');
        return end < ROOT.length() ? "" : internalName.substring(ROOT.length(), end)
                .replace('/', '.');
    }

    private static Path folder() {
        try {
            return Path.of(Amount.class.getProtectionDomain().getCodeSource()
                    .getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
