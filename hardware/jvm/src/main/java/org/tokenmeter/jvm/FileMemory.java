package org.tokenmeter.jvm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.tokenmeter.hal.Memory;

/**
 * A meter's memory in two files of a folder.
 *
 * <pre>
 *   0x0000 - 0x3FFF   memory.a, from its first byte
 *   0x4000 - 0x7FFF   memory.b, from its first byte
 * </pre>
 *
 * <p>The ledger keeps the second copy of each record 0x4000 above the first, so each file holds one
 * whole copy. All bytes are held in this object too, and reads are answered from there. Writes wait
 * for {@link #sync}, which brings them to the files in their order: whenever they go on in the
 * other file, the first one is forced before the other is touched.
 *
 * <p><b>Threads.</b> Not safe for more than one. An interrupt of the thread that syncs closes the
 * files, as it does with every {@link java.nio.channels.FileChannel}: nobody may interrupt it.
 *
 * <p><b>Failure.</b> A sync that fails is the last one: a kernel may have dropped what it could not
 * write, and would let a second attempt pass. From then on every sync answers false and nothing
 * more is written; reads go on. A machine on which that happened is to be restarted, not only this
 * program: until then its kernel may show bytes that the disk never got.
 *
 * <p><b>Does not promise</b> that two files on one card fail one at a time.
 */
public final class FileMemory implements Memory, AutoCloseable {
    /** Stretches of writes that can wait for a sync. */
    static final int STRETCHES = 256;

    private final MemoryFiles files;
    private final byte[] bytes = new byte[SIZE];

    /** The bytes that wait for a sync, one stretch after the other in the order of the writes. */
    private final ByteBuffer waiting = ByteBuffer.allocateDirect(SIZE);
    private final int[] addresses = new int[STRETCHES];
    /** Where each stretch ends in {@code waiting}. */
    private final int[] ends = new int[STRETCHES];
    private int stretches;

    private IOException failure;
    private boolean closed;

    /** A memory over files, which are closed with it. */
    FileMemory(MemoryFiles files) throws IOException {
        this.files = files;
        for (int file = 0; file < MemoryFiles.COUNT; file++) {
            waiting.clear().limit(MemoryFiles.FILE_SIZE);
            files.read(file, waiting);
            waiting.flip().get(bytes, file * MemoryFiles.FILE_SIZE, MemoryFiles.FILE_SIZE);
            // A program that was killed may have left writes that only the kernel knows. Whoever
            // reads them now takes them for kept.
            files.force(file);
        }
        waiting.clear();
    }

    /**
     * Opens the memory in a folder; when neither folder nor files are there, a blank one is made.
     *
     * @throws UnusableMemoryException when it can not be used, or another meter uses it
     */
    public static FileMemory open(Path folder) throws IOException {
        MemoryFolder files = MemoryFolder.open(folder);
        try {
            return new FileMemory(files);
        } catch (IOException e) {
            files.close();
            throw UnusableMemoryException.of(folder, e);
        }
    }

    /** Whether there are files of a memory in a folder. */
    public static boolean isIn(Path folder) {
        return MemoryFolder.holdsAny(folder);
    }

    @Override
    public boolean read(int address, byte[] target, int offset, int length) {
        System.arraycopy(bytes, address, target, offset, length);
        return true;
    }

    @Override
    public void write(int address, byte[] source, int offset, int length) {
        System.arraycopy(source, offset, bytes, address, length);
        int done = 0;
        while (done < length) {
            int start = address + done;
            int untilBorder = MemoryFiles.FILE_SIZE - start % MemoryFiles.FILE_SIZE;
            int part = Math.min(length - done, untilBorder);
            enqueue(start, part);
            done += part;
        }
    }

    @Override
    public boolean sync() {
        drain();
        return failure == null && !closed;
    }

    /** No: forcing two files takes milliseconds, and wears a card. */
    @Override
    public boolean affordsCommitPerPulse() {
        return false;
    }

    /** Why syncs fail, once one did. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Lets go of the folder. What was not synced is dropped. */
    @Override
    public void close() throws IOException {
        closed = true;
        files.close();
    }

    /** Makes bytes within one file wait for a sync, or writes what waits when there is no room. */
    private void enqueue(int address, int length) {
        boolean extendsLast = stretches > 0 && address % MemoryFiles.FILE_SIZE != 0
                && address == addresses[stretches - 1] + lengthOf(stretches - 1);
        if (waiting.remaining() < length || !extendsLast && stretches == STRETCHES) {
            drain();
            extendsLast = false;
        }
        if (!extendsLast) {
            addresses[stretches++] = address;
        }
        waiting.put(bytes, address, length);
        ends[stretches - 1] = waiting.position();
    }

    private int lengthOf(int stretch) {
        return ends[stretch] - startOf(stretch);
    }

    private int startOf(int stretch) {
        return stretch == 0 ? 0 : ends[stretch - 1];
    }

    private void drain() {
        try {
            if (failure == null && !closed) {
                writeAndForce();
            }
        } catch (IOException e) {
            failure = e;
        }
        waiting.clear();
        stretches = 0;
    }

    private void writeAndForce() throws IOException {
        int file = 0;
        for (int i = 0; i < stretches; i++) {
            int next = addresses[i] / MemoryFiles.FILE_SIZE;
            if (i > 0 && next != file) {
                files.force(file);
            }
            file = next;
            waiting.limit(ends[i]).position(startOf(i));
            files.write(file, addresses[i] % MemoryFiles.FILE_SIZE, waiting);
        }
        if (stretches > 0) {
            files.force(file);
        }
    }
}
