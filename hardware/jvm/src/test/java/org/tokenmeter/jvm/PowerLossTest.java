package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.hal.Memory;

/** What a {@link FileMemory} keeps on a disk that loses its power at the worst moment. */
class PowerLossTest {
    private static final int SECTOR = SectorDisk.SECTOR;
    private static final int FILE = MemoryFiles.FILE_SIZE;

    private final Random random = new Random(62_055);
    private final byte[] before = new byte[Memory.SIZE];
    private long images;

    PowerLossTest() {
        random.nextBytes(before);
    }

    /** One write of a program, with what the memory holds after it. */
    private record Step(int address, int length, byte[] after) {
        int file() {
            return address / FILE;
        }

        boolean isWholeIn(byte[] image) {
            return Arrays.equals(image, address, address + length,
                    after, address, address + length);
        }

        boolean isTouchedIn(byte[] image, byte[] before) {
            return !Arrays.equals(image, address, address + length,
                    before, address, address + length);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void beforeTheForceOnlyTheWrittenSectorsDifferAndAfterItNothingIsLost(int sectors)
            throws IOException {
        int[] addresses = IntStream.range(0, sectors)
                .map(i -> FILE + (3 * i + 1) * SECTOR + 7).toArray();
        SectorDisk disk = new SectorDisk(before);
        disk.cutAfter(MemoryFiles.COUNT + sectors);
        FileMemory memory = new FileMemory(disk);
        write(memory, addresses, SECTOR - 14);
        assertThrows(SectorDisk.PowerCut.class, memory::sync);
        List<Integer> unforced = disk.unforcedSectors();
        assertEquals(sectors, unforced.size());
        assertEquals(Math.round(Math.pow(5, sectors)), disk.crashImageCount());
        disk.forEachCrashImage(image -> {
            images++;
            assertTrue(IntStream.range(0, Memory.SIZE / SECTOR)
                    .allMatch(i -> unforced.contains(i) || isAsBefore(image, i)));
        });
        assertEquals(disk.crashImageCount(), images);
        System.out.printf("%d unforced sectors: %,d crash images%n", sectors, images);

        disk.cutNever();
        memory = new FileMemory(disk);
        List<Step> steps = write(memory, addresses, SECTOR - 14);
        assertTrue(memory.sync());
        byte[] kept = onlyCrashImage(disk);
        assertArrayEquals(all(memory), kept);
        assertTrue(steps.stream().allMatch(step -> step.isWholeIn(kept)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theOtherFileIsTouchedOnlyWhenAllBeforeItIsKept(List<Integer> addresses)
            throws IOException {
        checkOrder(addresses, files -> files);
        System.out.printf("writes at %s: %,d crash images%n", addresses, images);
    }

    private static Stream<List<Integer>> orders() {
        int a = 0x0100;
        int b = a + FILE;
        return Stream.of(
                List.of(a), List.of(b), List.of(a, b), List.of(b, a),
                List.of(a, b, a + 0x1000), List.of(b, a, b + 0x1000),
                List.of(a, a + 0x1000, b, b + 0x1000), List.of(a, b, a + 0x1000, b + 0x1000),
                List.of(FILE - 300), List.of(FILE - 300, FILE + 0x1000, FILE - 0x2000));
    }

    @Test
    void theCheckSeesADiskThatForgetsAForce() {
        AssertionError caught = assertThrows(AssertionError.class,
                () -> checkOrder(List.of(0x0100), files -> new LazyFiles(files, false)));
        assertTrue(caught.getMessage().startsWith("lost after the sync"), caught.getMessage());
    }

    @Test
    void theCheckSeesAForceThatComesTooLate() {
        AssertionError caught = assertThrows(AssertionError.class, () -> checkOrder(
                List.of(0x0100, 0x0100 + FILE), files -> new LazyFiles(files, true)));
        assertTrue(caught.getMessage().startsWith("written out of order"), caught.getMessage());
    }

    @Test
    void whatAMemoryReadsWhenItOpensIsKept() throws IOException {
        SectorDisk disk = new SectorDisk(before);
        FileMemory killed = new FileMemory(disk);
        disk.cutAfter(1);
        List<Step> steps = write(killed, new int[] {FILE + 100}, 400);
        assertThrows(SectorDisk.PowerCut.class, killed::sync);
        disk.cutNever();

        FileMemory next = new FileMemory(disk);
        assertTrue(steps.get(0).isWholeIn(all(next)));
        assertArrayEquals(all(next), onlyCrashImage(disk));
    }

    /** Forces the first file too late or never. */
    private record LazyFiles(MemoryFiles files, boolean late) implements MemoryFiles {
        @Override
        public void read(int file, ByteBuffer target) throws IOException {
            files.read(file, target);
        }

        @Override
        public void write(int file, int offset, ByteBuffer source) throws IOException {
            files.write(file, offset, source);
        }

        @Override
        public void force(int file) throws IOException {
            if (file == 1) {
                files.force(1);
                if (late) {
                    files.force(0);
                }
            }
        }

        @Override
        public void close() throws IOException {
            files.close();
        }
    }

    /** Cuts the power at every operation of one sync, and looks at every crash image. */
    private void checkOrder(List<Integer> addresses, UnaryOperator<MemoryFiles> driver)
            throws IOException {
        boolean cut = true;
        for (int operations = 0; cut; operations++) {
            SectorDisk disk = new SectorDisk(before);
            FileMemory memory = new FileMemory(driver.apply(disk));
            List<Step> steps = write(memory,
                    addresses.stream().mapToInt(Integer::intValue).toArray(), 600);
            disk.cutAfter(operations);
            cut = isCut(memory);
            boolean synced = !cut;
            disk.forEachCrashImage(image -> {
                images++;
                checkOrder(steps, image);
                assertTrue(!synced || Arrays.equals(all(memory), image), "lost after the sync");
            });
        }
    }

    private void checkOrder(List<Step> steps, byte[] image) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.isTouchedIn(image, before)) {
                assertTrue(steps.subList(0, i).stream()
                        .allMatch(early -> isOneRun(steps, early, step)
                                || early.isWholeIn(image)), "written out of order");
            }
        }
    }

    /** Whether one file alone was written from one step to another. */
    private static boolean isOneRun(List<Step> steps, Step early, Step late) {
        return steps.subList(steps.indexOf(early), steps.indexOf(late)).stream()
                .allMatch(step -> step.file() == late.file());
    }

    private static boolean isCut(FileMemory memory) {
        try {
            assertTrue(memory.sync());
            return false;
        } catch (SectorDisk.PowerCut e) {
            return true;
        }
    }

    /** Writes random bytes; a write across both files is noted as the two steps that it is. */
    private List<Step> write(FileMemory memory, int[] addresses, int length) {
        return Arrays.stream(addresses).boxed().flatMap(address -> {
            byte[] source = new byte[length];
            random.nextBytes(source);
            memory.write(address, source, 0, length);
            int first = Math.min(length, FILE - address % FILE);
            Step step = new Step(address, first, all(memory));
            return first == length ? Stream.of(step)
                    : Stream.of(step, new Step(address + first, length - first, all(memory)));
        }).toList();
    }

    private boolean isAsBefore(byte[] image, int sector) {
        int start = sector * SECTOR;
        return Arrays.equals(image, start, start + SECTOR, before, start, start + SECTOR);
    }

    private static byte[] onlyCrashImage(SectorDisk disk) {
        assertEquals(1, disk.crashImageCount());
        byte[] copy = new byte[Memory.SIZE];
        disk.forEachCrashImage(image -> System.arraycopy(image, 0, copy, 0, Memory.SIZE));
        return copy;
    }

    private static byte[] all(Memory memory) {
        byte[] all = new byte[Memory.SIZE];
        assertTrue(memory.read(0, all, 0, Memory.SIZE));
        return all;
    }
}
