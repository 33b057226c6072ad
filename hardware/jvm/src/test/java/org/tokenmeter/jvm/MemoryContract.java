package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tokenmeter.hal.Memory;

/** What every memory of a meter promises, the simulated one and the real ones. */
public abstract class MemoryContract {
    private static final int BORDER = Memory.SIZE / 2;
    private static final int LARGEST_RECORD = 512;

    private final Random random = new Random(55_062);
    private Memory memory;

    /** Opens the one memory of this test, as after a restart when it was open before. */
    protected abstract Memory open() throws IOException;

    @BeforeEach
    void openIt() throws IOException {
        memory = open();
    }

    @Test
    void aNewMemoryIsFullOfZeros() {
        assertArrayEquals(new byte[Memory.SIZE], all());
    }

    @Test
    void whatWasWrittenIsReadInEverySizeAcrossTheMiddle() {
        byte[] expected = new byte[Memory.SIZE];
        for (int size = 1; size <= LARGEST_RECORD; size++) {
            int address = BORDER - random.nextInt(size + 1);
            write(expected, address, size);
            assertArrayEquals(Arrays.copyOfRange(expected, address, address + size),
                    read(address, size));
        }
        assertArrayEquals(expected, all());
    }

    @Test
    void whatWasSyncedIsThereAfterARestart() throws IOException {
        byte[] expected = new byte[Memory.SIZE];
        for (int round = 0; round < 10; round++) {
            for (int i = 0; i < 20; i++) {
                int size = 1 + random.nextInt(LARGEST_RECORD);
                write(expected, random.nextInt(Memory.SIZE - size + 1), size);
            }
            assertTrue(memory.sync());
            memory = open();
            assertArrayEquals(expected, all());
        }
    }

    @Test
    void theLastOfOverlappingWritesWins() throws IOException {
        byte[] expected = new byte[Memory.SIZE];
        for (int i = 0; i < 100; i++) {
            write(expected, BORDER - 50 + random.nextInt(50), 1 + random.nextInt(50));
            assertArrayEquals(expected, all());
        }
        assertTrue(memory.sync());
        memory = open();
        assertArrayEquals(expected, all());
    }

    @Test
    void theWholeMemoryIsWrittenAndReadAtOnce() throws IOException {
        byte[] expected = new byte[Memory.SIZE];
        write(expected, 0, Memory.SIZE);
        assertArrayEquals(expected, all());
        assertTrue(memory.sync());
        memory = open();
        assertArrayEquals(expected, all());
    }

    @Test
    void thereIsNoEndToWhatIsWrittenBetweenSyncs() throws IOException {
        byte[] expected = new byte[Memory.SIZE];
        for (int i = 0; i < 1_000; i++) {
            write(expected, random.nextInt(Memory.SIZE), 1);
        }
        for (int i = 0; i < 3; i++) {
            write(expected, 1, Memory.SIZE - 1);
            write(expected, 0, Memory.SIZE - 1);
        }
        assertTrue(memory.sync());
        memory = open();
        assertArrayEquals(expected, all());
    }

    @Test
    void theFirstAndTheLastByteStandAloneAndNoneLiesBeyond() {
        byte[] one = {1};
        memory.write(0, one, 0, 1);
        memory.write(Memory.SIZE - 1, one, 0, 1);
        byte[] expected = new byte[Memory.SIZE];
        expected[0] = 1;
        expected[Memory.SIZE - 1] = 1;
        assertArrayEquals(expected, all());
        assertThrows(IndexOutOfBoundsException.class, () -> memory.write(Memory.SIZE, one, 0, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> memory.read(-1, one, 0, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> memory.read(Memory.SIZE, one, 0, 1));
        assertArrayEquals(expected, all());
    }

    @Test
    void onlyTheNamedPartOfTheCallersArrayIsUsed() {
        memory.write(100, new byte[] {1, 2, 3, 4}, 1, 2);
        assertArrayEquals(new byte[] {0, 2, 3, 0}, read(99, 4));
        byte[] target = {9, 9, 9, 9};
        assertTrue(memory.read(100, target, 1, 2));
        assertArrayEquals(new byte[] {9, 2, 3, 9}, target);
    }

    @Test
    void theCallersArrayIsItsOwnAgainAfterTheWrite() throws IOException {
        byte[] source = {1, 2, 3};
        memory.write(0, source, 0, 3);
        Arrays.fill(source, (byte) 9);
        assertTrue(memory.sync());
        memory = open();
        assertArrayEquals(new byte[] {1, 2, 3}, read(0, 3));
    }

    @Test
    void writingNothingAndSyncingNothingIsFine() {
        memory.write(BORDER, new byte[0], 0, 0);
        assertTrue(memory.sync());
        assertTrue(memory.sync());
        assertArrayEquals(new byte[Memory.SIZE], all());
    }

    /** Writes random bytes to the memory and to the copy that says what it must hold. */
    private void write(byte[] expected, int address, int size) {
        byte[] source = new byte[size];
        random.nextBytes(source);
        memory.write(address, source, 0, size);
        System.arraycopy(source, 0, expected, address, size);
    }

    private byte[] all() {
        return read(0, Memory.SIZE);
    }

    private byte[] read(int address, int size) {
        byte[] target = new byte[size];
        assertTrue(memory.read(address, target, 0, size));
        return target;
    }
}
