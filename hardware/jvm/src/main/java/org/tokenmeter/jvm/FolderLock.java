package org.tokenmeter.jvm;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to use a folder, which one meter at a time has. It ends with the process at the latest.
 *
 * <p>The lock is on a file of its own, which nobody reads or replaces: POSIX drops a process's lock
 * as soon as the process closes <em>any</em> handle of the locked file. For the same reason a
 * second meter in this process is turned away before it opens anything.
 */
final class FolderLock implements AutoCloseable {
    private static final String NAME = "memory.lock";
    private static final Set<Path> TAKEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the lock of a folder, which is given by its real path. */
    static FolderLock take(Path folder) throws IOException {
        if (!TAKEN_HERE.add(folder)) {
            throw UnusableMemoryException.inUse(folder, null);
        }
        try {
            return new FolderLock(folder, lockedFile(folder));
        } catch (IOException | RuntimeException e) {
            TAKEN_HERE.remove(folder);
            throw e;
        }
    }

    private static FileChannel lockedFile(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(NAME),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                OwnerOnly.file(folder));
        try {
            if (channel.tryLock() == null) {
                throw UnusableMemoryException.inUse(folder, null);
            }
            return channel;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw UnusableMemoryException.inUse(folder, e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            TAKEN_HERE.remove(folder);
        }
    }
}
