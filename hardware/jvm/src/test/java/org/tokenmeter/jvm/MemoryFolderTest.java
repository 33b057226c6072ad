package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.hal.Memory;

/** The folder of a {@link FileMemory}: how it is made, and when it is refused. */
class MemoryFolderTest {
    private static final byte[] RECORD = {1, 2, 3, 4};

    @TempDir
    private Path temporary;
    private Path folder;
    private Path a;
    private Path b;

    @BeforeEach
    void nameThem() throws IOException {
        folder = temporary.toRealPath().resolve("deep/down");
        a = folder.resolve("memory.a");
        b = folder.resolve("memory.b");
    }

    @Test
    void aNewFolderHoldsTwoFilesOfZerosForTheOwnerAlone() throws IOException {
        make();
        assertArrayEquals(new byte[16_384], Files.readAllBytes(a));
        assertArrayEquals(new byte[16_384], Files.readAllBytes(b));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("memory.a", "memory.b", "memory.lock"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assumePosix();
        assertEquals("rwx------", mode(folder));
        for (String name : List.of("memory.a", "memory.b", "memory.lock")) {
            assertEquals("rw-------", mode(folder.resolve(name)));
        }
    }

    @Test
    void eachHalfLiesInItsFileAndFilesKeepTheirSize() throws IOException {
        try (FileMemory memory = FileMemory.open(folder)) {
            memory.write(0x3FFE, RECORD, 0, 4);
            assertTrue(memory.sync());
        }
        byte[] first = Files.readAllBytes(a);
        byte[] second = Files.readAllBytes(b);
        assertEquals(16_384, first.length);
        assertEquals(16_384, second.length);
        assertArrayEquals(new byte[] {1, 2}, Arrays.copyOfRange(first, 0x3FFE, 0x4000));
        assertArrayEquals(new byte[] {3, 4}, Arrays.copyOf(second, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory.a", "memory.b"})
    void aMissingHalfIsNeverMadeAnew(String name) throws IOException {
        make();
        Path missing = folder.resolve(name);
        Files.delete(missing);
        assertRefused("half of the memory is missing: there is no " + missing,
                "put back a copy of the whole folder; a memory is never mended by guessing");
        assertFalse(Files.exists(missing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory.a", "memory.b"})
    void aFolderWhosePowerFailedWhenTheFilesWereNamedIsFinished(String name) throws IOException {
        make();
        Path file = folder.resolve(name);
        Files.move(file, folder.resolve(name + ".new"));
        make();
        assertTrue(Files.exists(file));
        assertFalse(Files.exists(folder.resolve(name + ".new")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory.a", "memory.b"})
    void aHalfThatAMeterWroteIsNotJoinedWithABlankOne(String name) throws IOException {
        make();
        Path file = folder.resolve(name);
        Path other = file.equals(a) ? b : a;
        Files.move(file, folder.resolve(name + ".new"));
        byte[] used = Files.readAllBytes(other);
        used[16_383] = 1;
        Files.write(other, used);
        assertRefused("half of the memory is missing: there is no " + file,
                "put back a copy of the whole folder; a memory is never mended by guessing");
    }

    @Test
    void filesThatNeverGotTheirNamesAreMadeAgain() throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("memory.a.new"), RECORD);
        make();
        assertArrayEquals(new byte[16_384], Files.readAllBytes(a));
        assertFalse(Files.exists(folder.resolve("memory.a.new")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16_383, 16_385})
    void aFileOfAnotherSizeIsRefused(int size) throws IOException {
        make();
        Files.write(b, new byte[size]);
        assertRefused(b + " has " + size + " bytes, not 16384",
                "put back a copy of the whole folder; a memory is never mended by guessing");
        assertEquals(size, Files.size(b));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
    void aFileThatIsOpenToOthersIsRefused(String mode) throws IOException {
        make();
        assumePosix();
        Files.setPosixFilePermissions(a, PosixFilePermissions.fromString(mode));
        assertRefused(a + " holds a key and is open to other users", "chmod 600 " + a);
        Files.setPosixFilePermissions(a, PosixFilePermissions.fromString("rw-------"));
        make();
    }

    @Test
    void aSecondMeterOfThisProcessIsRefusedAndLeavesTheLockAlone() throws IOException {
        try (FileMemory memory = FileMemory.open(folder)) {
            assertInUse();
            assertInUse();
            assertEquals("org.tokenmeter.jvm.UnusableMemoryException: the folder " + folder
                    + " is in use by another meter", whatAnotherProcessSays());
            memory.write(0, RECORD, 0, 4);
            assertTrue(memory.sync());
        }
        make();
    }

    @Test
    void aSecondMeterOfAnotherProcessIsRefused() throws Exception {
        try (ChildMeter other = new ChildMeter(folder)) {
            assertEquals("1", other.nextLine());
            assertInUse();
            other.kill();
        }
        make();
    }

    @Test
    void anotherWayToTheSameFolderIsNoWayAround() throws IOException {
        make();
        Path link = temporary.resolve("link");
        assumePosix();
        Files.createSymbolicLink(link, folder);
        try (FileMemory memory = FileMemory.open(folder)) {
            assertTrue(memory.sync());
            assertThrows(UnusableMemoryException.class, () -> FileMemory.open(link));
            assertThrows(UnusableMemoryException.class,
                    () -> FileMemory.open(folder.resolve("../down")));
        }
    }

    @Test
    void aFolderThatWasRefusedIsFreeAfterwards() throws IOException {
        make();
        Files.write(b, RECORD);
        assertThrows(UnusableMemoryException.class, () -> FileMemory.open(folder));
        Files.write(b, new byte[16_384]);
        make();
    }

    @Test
    void aHalfOnACardThatIsNotThereIsNotMadeAnew() throws IOException {
        make();
        assumePosix();
        for (Path file : List.of(a, b)) {
            Files.delete(file);
            Files.createSymbolicLink(file, temporary.resolve("card").resolve(file.getFileName()));
        }
        assertThrows(UnusableMemoryException.class, () -> FileMemory.open(folder));
        assertTrue(Files.isSymbolicLink(a));
    }

    @Test
    void whatIsNotAFolderIsRefused() throws IOException {
        Path file = Files.write(temporary.toRealPath().resolve("file"), RECORD);
        folder = file;
        assertRefused(file + " is not a folder", "give a folder for the meter's memory");
        folder = file.resolve("below");
        assertRefused(file + " is not a folder", "give a folder for the meter's memory");
    }

    @Test
    void whateverElseTheSystemSaysIsOneLine() throws IOException {
        make();
        Files.delete(a);
        Files.createDirectory(a, OwnerOnly.folder(a));
        UnusableMemoryException refusal =
                assertThrows(UnusableMemoryException.class, () -> FileMemory.open(folder));
        assertEquals("can not use the memory in " + folder, refusal.getMessage());
        assertEquals(1, refusal.hint().lines().count());
    }

    @Test
    void readingWritingAndSyncingAllocateNothing() throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] record = new byte[512];
        try (FileMemory memory = FileMemory.open(folder)) {
            assertTrue(useOften(memory, record));
            long before = threads.getCurrentThreadAllocatedBytes();
            long measuring = threads.getCurrentThreadAllocatedBytes() - before;
            before = threads.getCurrentThreadAllocatedBytes();
            assertTrue(useOften(memory, record));
            assertEquals(0, threads.getCurrentThreadAllocatedBytes() - before - measuring);
        }
    }

    private static boolean useOften(Memory memory, byte[] record) {
        boolean kept = true;
        for (int i = 0; i < 20; i++) {
            memory.write(0x2000 - i, record, 0, record.length);
            memory.write(0x6000 - i, record, 0, record.length);
            kept &= memory.sync() && memory.read(i, record, 0, record.length);
        }
        return kept;
    }

    private void make() throws IOException {
        FileMemory.open(folder).close();
    }

    private void assertInUse() {
        assertRefused("the folder " + folder + " is in use by another meter",
                "end that meter, or give this one its own folder");
    }

    private void assertRefused(String message, String hint) {
        UnusableMemoryException refusal =
                assertThrows(UnusableMemoryException.class, () -> FileMemory.open(folder));
        assertEquals(message, refusal.getMessage());
        assertEquals(hint, refusal.hint());
    }

    private String whatAnotherProcessSays() throws IOException {
        try (ChildMeter other = new ChildMeter(folder)) {
            String line = other.nextLine();
            return line.substring(line.indexOf("org."));
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private void assumePosix() {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }
}
