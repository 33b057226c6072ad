package org.tokenmeter.jvm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/**
 * The files {@code memory.a} and {@code memory.b} of a folder that this process has locked.
 *
 * <p>Both are made full before either gets its name, so that a meter never meets half a file, and
 * are written in place from then on: no later write moves a block or changes the folder.
 */
final class MemoryFolder implements MemoryFiles {
    private static final List<String> NAMES = List.of("memory.a", "memory.b");
    /** The end of a file's name until both files are complete. */
    private static final String UNFINISHED = ".new";

    private final FolderLock lock;
    private final FileChannel[] channels = new FileChannel[COUNT];

    private MemoryFolder(FolderLock lock) {
        this.lock = lock;
    }

    /** Opens a folder and its files; when neither file is there, makes both. */
    static MemoryFolder open(Path folder) throws UnusableMemoryException {
        try {
            makeFolder(folder.toAbsolutePath());
            Path real = folder.toRealPath();
            MemoryFolder files = new MemoryFolder(FolderLock.take(real));
            try {
                files.openFiles(real);
                return files;
            } catch (IOException | RuntimeException e) {
                files.close();
                throw e;
            }
        } catch (IOException e) {
            throw UnusableMemoryException.of(folder, e);
        }
    }

    /** Whether one of the files is there. */
    static boolean holdsAny(Path folder) {
        return NAMES.stream().anyMatch(
                name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    public void read(int file, ByteBuffer target) throws IOException {
        int position = 0;
        while (target.hasRemaining()) {
            int got = channels[file].read(target, position);
            if (got < 0) {
                throw new IOException(NAMES.get(file) + " became shorter");
            }
            position += got;
        }
    }

    @Override
    public void write(int file, int offset, ByteBuffer source) throws IOException {
        int position = offset;
        while (source.hasRemaining()) {
            position += channels[file].write(source, position);
        }
    }

    @Override
    public void force(int file) throws IOException {
        channels[file].force(false);
    }

    @Override
    public void close() throws IOException {
        try {
            for (FileChannel channel : channels) {
                if (channel != null) {
                    channel.close();
                }
            }
        } finally {
            lock.close();
        }
    }

    private void openFiles(Path folder) throws IOException {
        makeFiles(folder);
        for (int i = 0; i < COUNT; i++) {
            Path file = folder.resolve(NAMES.get(i));
            if (OwnerOnly.isBroken(file)) {
                throw UnusableMemoryException.openToOthers(file);
            }
            channels[i] =
                    FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channels[i].size() != FILE_SIZE) {
                throw UnusableMemoryException.wrongSize(file, channels[i].size());
            }
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            makeFolder(parent);
        }
        try {
            Files.createDirectory(folder, OwnerOnly.folder(folder));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw UnusableMemoryException.notAFolder(folder, e);
            }
        }
        if (parent != null) {
            forceFolder(parent);
        }
    }

    private static void makeFiles(Path folder) throws IOException {
        List<Path> missing = NAMES.stream()
                .map(folder::resolve)
                .filter(file -> !Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        if (missing.size() == COUNT) {
            for (Path file : missing) {
                makeBlank(unfinished(file));
            }
            forceFolder(folder);
        } else if (!isNamingUnfinished(folder, missing.get(0))) {
            throw UnusableMemoryException.missing(missing.get(0));
        }
        for (Path file : missing) {
            Files.move(unfinished(file), file, StandardCopyOption.ATOMIC_MOVE);
        }
        forceFolder(folder);
    }

    /**
     * Whether the power failed when the new files got their names: then the missing one stands
     * ready under its first name, and no meter has ever written to the other.
     */
    private static boolean isNamingUnfinished(Path folder, Path missing) throws IOException {
        Path first = folder.resolve(NAMES.get(0));
        Path other = missing.equals(first) ? folder.resolve(NAMES.get(1)) : first;
        return Files.exists(unfinished(missing)) && isBlank(unfinished(missing))
                && isBlank(other);
    }

    private static boolean isBlank(Path file) throws IOException {
        if (Files.size(file) != FILE_SIZE) {
            return false;
        }
        for (byte value : Files.readAllBytes(file)) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private static void makeBlank(Path file) throws IOException {
        Files.deleteIfExists(file);
        try (FileChannel channel = FileChannel.open(file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                OwnerOnly.file(file))) {
            ByteBuffer zeros = ByteBuffer.allocate(FILE_SIZE);
            while (zeros.hasRemaining()) {
                channel.write(zeros);
            }
            channel.force(true);
        }
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }

    /** Makes the names in a folder last. */
    private static void forceFolder(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            // Windows opens no folder, and journals names by itself; a folder that may be written
            // but not read can not be opened either. There is no other way to force a name.
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }
}
