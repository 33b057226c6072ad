package org.tokenmeter.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of this repository: what people write, without build output and hidden folders. */
final class Repository {
    private static final Pattern MODULE = Pattern.compile("<module>(.*)</module>");
    private static final Path ROOT = root(Path.of("").toAbsolutePath());

    private Repository() {
    }

    /** The folders of the Maven modules, as the parent pom names them. */
    static List<String> modules() {
        return MODULE.matcher(read(ROOT.resolve("pom.xml"))).results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Whether a module has main code yet. */
    static boolean hasMainCode(String module) {
        return files(".java")
                .anyMatch(file -> relative(file).startsWith(module + "/src/main/"));
    }

    /** Every Java file. */
    static List<JavaSource> javaSources() {
        return files(".java")
                .map(file -> new JavaSource(relative(file), read(file)))
                .toList();
    }

    /** Every document. */
    static List<TextFile> documents() {
        return files(".md").map(file -> new TextFile(relative(file), read(file))).toList();
    }

    /** The top folder. */
    static Path root() {
        return ROOT;
    }

    private static Path root(Path start) {
        Path folder = start;
        while (!MODULE.matcher(read(folder.resolve("pom.xml"))).find()) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static Stream<Path> files(String ending) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes any) {
                    return isOurs(folder)
                            ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes any) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().filter(file -> file.toString().endsWith(ending)).sorted();
    }

    private static boolean isOurs(Path folder) {
        String name = folder.getFileName().toString();
        return folder.equals(ROOT) || !name.equals("target") && !name.startsWith(".");
    }

    private static String relative(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
