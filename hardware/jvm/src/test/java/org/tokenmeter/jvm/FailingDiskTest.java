package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.hal.Memory;

/** What a {@link FileMemory} does on a disk that fails once and then works again. */
class FailingDiskTest {
    private static final int A = 0x0100;
    private static final int B = 0x4100;
    private static final byte[] RECORD = {1, 2, 3, 4};

    private final FailingFiles files = new FailingFiles();

    /** Files that note what is done, and fail once. */
    private static final class FailingFiles implements MemoryFiles {
        private final SectorDisk disk = new SectorDisk();
        private final List<String> done = new ArrayList<>();
        private final IOException failure = new IOException("Input/output error");
        private int failAt = Integer.MAX_VALUE;

        @Override
        public void read(int file, ByteBuffer target) {
            disk.read(file, target);
        }

        @Override
        public void write(int file, int offset, ByteBuffer source) throws IOException {
            note("write " + file);
            disk.write(file, offset, source);
        }

        @Override
        public void force(int file) throws IOException {
            note("force " + file);
            disk.force(file);
        }

        @Override
        public void close() {
            done.add("close");
        }

        private void note(String operation) throws IOException {
            done.add(operation);
            if (done.size() == failAt) {
                throw failure;
            }
        }
    }

    private FileMemory open() throws IOException {
        FileMemory memory = new FileMemory(files);
        files.done.clear();
        return memory;
    }

    @Test
    void eachFileIsForcedBeforeTheOtherIsWritten() throws IOException {
        FileMemory memory = open();
        memory.write(B, RECORD, 0, 4);
        memory.write(B + 4, RECORD, 0, 4);
        memory.write(A, RECORD, 0, 4);
        memory.write(B, RECORD, 0, 4);
        assertEquals(List.of(), files.done);
        assertTrue(memory.sync());
        assertEquals(List.of("write 1", "force 1", "write 0", "force 0", "write 1", "force 1"),
                files.done);
        assertTrue(memory.sync());
        assertEquals(6, files.done.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void afterOneFailureEverySyncFailsAndNothingMoreIsWritten(int failAt) throws IOException {
        FileMemory memory = open();
        files.failAt = failAt;
        memory.write(A, RECORD, 0, 4);
        memory.write(B, RECORD, 0, 4);
        assertTrue(memory.failure().isEmpty());
        assertFalse(memory.sync());
        assertSame(files.failure, memory.failure().orElseThrow());
        assertEquals(failAt, files.done.size());
        memory.write(A + 8, RECORD, 0, 4);
        assertFalse(memory.sync());
        assertFalse(memory.sync());
        assertEquals(failAt, files.done.size());

        byte[] read = new byte[12];
        assertTrue(memory.read(A, read, 0, 12));
        assertArrayEquals(new byte[] {1, 2, 3, 4, 0, 0, 0, 0, 1, 2, 3, 4}, read);
    }

    @Test
    void aFailureOfAnEarlyWriteIsToldByTheNextSync() throws IOException {
        FileMemory memory = open();
        files.failAt = 1;
        for (int i = 0; i <= FileMemory.STRETCHES; i++) {
            memory.write(A + 2 * i, RECORD, 0, 1);
        }
        assertEquals(List.of("write 0"), files.done);
        assertFalse(memory.sync());
    }

    @Test
    void aDiskThatFailsAtTheStartIsNotOpened() {
        files.failAt = 1;
        assertThrows(IOException.class, () -> new FileMemory(files));
    }

    @Test
    void aClosedMemoryWritesNothing() throws IOException {
        FileMemory memory = open();
        memory.write(A, RECORD, 0, 4);
        memory.close();
        assertFalse(memory.sync());
        assertEquals(List.of("close"), files.done);
        assertTrue(memory.read(A, new byte[Memory.SIZE], 0, 4));
    }
}
