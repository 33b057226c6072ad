package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    private static final String HALF_A_PAIR = "\uD83D";

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameAFile() {
        file = folder.resolve("out.txt");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aTextTakesThePlaceOfTheFormerOne() throws Exception {
        new OutputFile(file).write("first, and longer");
        new OutputFile(file).write("second \u2013");
        assertEquals("second \u2013", Files.readString(file));
        assertEquals(List.of("out.txt"), names());
    }

    @Test
    void aTextThatCanNotBeWrittenLeavesTheFormerOne() throws Exception {
        new OutputFile(file).write("first");
        assertThrows(MeterFailure.class,
                () -> new OutputFile(file).write("x".repeat(100_000) + HALF_A_PAIR));
        assertEquals("first", Files.readString(file));
        assertEquals(List.of("out.txt"), names());
    }

    @Test
    void aLinkStaysALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        new OutputFile(file).write("first");
        new OutputFile(link).write("second");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("second", Files.readString(file));
    }

    @Test
    void aFileIsMadeAsAnyOtherProgramMakesIt() throws Exception {
        new OutputFile(file).write("text");
        Path other = Files.writeString(folder.resolve("other"), "text");
        assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(file));
    }

    @Test
    void whatIsOpenAlreadyIsAddedTo() throws Exception {
        Path openFiles = Path.of("/proc/self/fd");
        Assumptions.assumeTrue(Files.isDirectory(openFiles));
        try (OutputStream open = Files.newOutputStream(file);
                Stream<Path> candidates = Files.list(openFiles)) {
            open.write("printed ".getBytes(StandardCharsets.UTF_8));
            Path path = candidates.filter(one -> isLinkTo(file, one)).findAny().orElseThrow();
            new OutputFile(path).write("and told");
        }
        assertEquals("printed and told", Files.readString(file));
        assertEquals(List.of("out.txt"), names());
    }

    private static boolean isLinkTo(Path file, Path link) {
        try {
            return Files.isSameFile(link, file);
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aFolderIsNotWritten() {
        MeterFailure failure = assertThrows(MeterFailure.class,
                () -> new OutputFile(folder).write("text"));
        assertEquals("can not write " + folder, failure.getMessage());
        assertEquals("it is a folder; give the path of a file", failure.hint());
        assertEquals(MeterFailure.DEVICE, failure.exitCode());
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() {
        Path lost = folder.resolve("lost").resolve("out.txt");
        MeterFailure failure = assertThrows(MeterFailure.class,
                () -> new OutputFile(lost).write("text"));
        assertEquals("there is no folder " + lost.getParent(), failure.hint());
        assertFalse(Files.exists(lost.getParent()));
    }

    @Test
    void onePlaceHasManyPaths() throws Exception {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path linked = Files.createSymbolicLink(folder.resolve("linked"), inside);
        OutputFile notThereYet = new OutputFile(inside.resolve("x"));
        assertTrue(notThereYet.isSame(inside.resolve("../inside/./x")));
        assertTrue(notThereYet.isSame(linked.resolve("x")));
        assertFalse(notThereYet.isSame(folder.resolve("x")));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        Files.writeString(file, "text");
        assertTrue(new OutputFile(link).isSame(file));
        assertFalse(new OutputFile(link).isSame(notThereYet.path()));
    }
}
