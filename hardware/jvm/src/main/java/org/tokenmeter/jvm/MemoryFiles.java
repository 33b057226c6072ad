package org.tokenmeter.jvm;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.tokenmeter.hal.Memory;

/**
 * The two files under a {@link FileMemory}, with the few operations that it needs.
 *
 * <p><b>Promises</b> that a read gives what was written last, and that a {@link #force} that
 * returned has made every earlier write to that file last. <b>Does not promise</b> anything else
 * about what a power loss leaves: each sector that was written and not forced may hold its old
 * bytes, its new ones, zeros or anything.
 */
interface MemoryFiles extends AutoCloseable {
    /** Files; they are called 0 and 1. */
    int COUNT = 2;
    /** Bytes of each file. */
    int FILE_SIZE = Memory.SIZE / COUNT;

    /** Reads a whole file; the target has room for just that. */
    void read(int file, ByteBuffer target) throws IOException;

    /** Writes what remains in the source, in place: a file never grows. */
    void write(int file, int offset, ByteBuffer source) throws IOException;

    /** Makes what was written to a file last. */
    void force(int file) throws IOException;

    @Override
    void close() throws IOException;
}
