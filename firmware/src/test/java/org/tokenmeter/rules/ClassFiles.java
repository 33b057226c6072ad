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

/** Class files of a module, as javac left them in {@code target/classes}. */
public final class ClassFiles {
    private ClassFiles() {
    }

    /** Every class file of the module that a class belongs to. */
    public static List<byte[]> allBeside(Class<?> member) {
        try (Stream<Path> files = Files.walk(folderOf(member))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .map(ClassFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class file of one class. */
    public static byte[] of(Class<?> type) {
        return read(folderOf(type).resolve(type.getName().replace('.', '/') + ".class"));
    }

    /** A class file as a tree. */
    public static ClassNode tree(byte[] bytes) {
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

    private static Path folderOf(Class<?> member) {
        try {
            return Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
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
