package org.tokenmeter.jvm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import org.tokenmeter.hal.Memory;

/**
 * Writes records to a memory, one half after the other, until it is killed.
 *
 * <p>A record is a counter, bytes that follow from it, and a CRC-32 over both; it crosses a page of
 * the file. The writer goes on from the newest record that it finds, and says each counter on a
 * line once the record was synced.
 */
final class RecordWriter {
    private static final int SIZE = 1_024;
    private static final int ADDRESS = 0x1000 - SIZE / 2;
    private static final int HALF = Memory.SIZE / 2;

    private RecordWriter() {
    }

    /** Writes to the folder of the first argument. */
    public static void main(String[] arguments) throws IOException {
        FileMemory memory = FileMemory.open(Path.of(arguments[0]));
        long counter = newest(memory);
        do {
            counter++;
            memory.write(address(counter), record(counter), 0, SIZE);
            if (!memory.sync()) {
                throw memory.failure().orElseThrow();
            }
            System.out.write((counter + "\n").getBytes(StandardCharsets.US_ASCII));
            System.out.flush();
        } while (counter > 0);
    }

    /** The counter of the newest valid record; 0 when there is none. */
    static long newest(Memory memory) {
        return Math.max(counter(memory, 0).orElse(0L), counter(memory, 1).orElse(0L));
    }

    /** The counter of the record in one half, if it is valid. */
    static Optional<Long> counter(Memory memory, int half) {
        byte[] record = new byte[SIZE];
        if (!memory.read(ADDRESS + half * HALF, record, 0, SIZE)) {
            return Optional.empty();
        }
        long counter = ByteBuffer.wrap(record).getLong();
        boolean valid = counter % 2 == half
                && ByteBuffer.wrap(record).equals(ByteBuffer.wrap(record(counter)));
        return valid ? Optional.of(counter) : Optional.empty();
    }

    private static int address(long counter) {
        return ADDRESS + (int) (counter % 2) * HALF;
    }

    private static byte[] record(long counter) {
        ByteBuffer record = ByteBuffer.allocate(SIZE).putLong(counter);
        while (record.remaining() > Integer.BYTES) {
            record.put((byte) (counter * 31 + record.position()));
        }
        CRC32 crc = new CRC32();
        crc.update(record.array(), 0, record.position());
        return record.putInt((int) crc.getValue()).array();
    }
}
