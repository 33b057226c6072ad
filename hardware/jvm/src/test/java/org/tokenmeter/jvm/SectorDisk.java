package org.tokenmeter.jvm;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.tokenmeter.hal.Memory;

/**
 * A disk that can lose its power, under a {@link FileMemory}.
 *
 * <p><b>Fault model.</b> When the power fails, each sector of 512 bytes that was written and not
 * forced is left, independently of all others, as it was when it was last forced, as any write
 * since then made it, half new and half old, full of zeros, or full of garbage. A forced sector
 * keeps its bytes. What is left is a crash image; all of them are made.
 *
 * <p>A cut comes between two operations. That covers a cut within one: what a write or a force that
 * was cut leaves is among what may be left after the write, or before the force.
 *
 * <p>A process that dies alone leaves the disk as it is read: open another memory over it.
 */
final class SectorDisk implements MemoryFiles {
    static final int SECTOR = 512;
    /** Sectors that may be unforced at a cut: all images of more are too many to look at. */
    static final int MOST_UNFORCED = 8;

    private static final int NEVER = -1;

    private final byte[] shown;
    private final byte[] forced;
    /** What each unforced sector was made by the writes since it was forced. */
    private final SortedMap<Integer, List<byte[]>> unforced = new TreeMap<>();
    private int operations;
    private int cutAfter = NEVER;

    /** What the program meets when the power fails. */
    static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A disk that holds an image, all of it forced. */
    SectorDisk(byte[] image) {
        shown = image.clone();
        forced = image.clone();
    }

    /** A blank disk. */
    SectorDisk() {
        this(new byte[Memory.SIZE]);
    }

    /** Lets that many writes and forces be done from now on, and cuts the power at the next. */
    void cutAfter(int operationsFromNow) {
        operations = 0;
        cutAfter = operationsFromNow;
    }

    /** Lets the disk work on, unhurt: only the process had died. */
    void cutNever() {
        cutAfter = NEVER;
    }

    /** Sectors that were written and not forced. */
    List<Integer> unforcedSectors() {
        return List.copyOf(unforced.keySet());
    }

    /** How many crash images there are now. */
    long crashImageCount() {
        requireFew();
        return unforced.keySet().stream()
                .mapToLong(sector -> fates(sector).size())
                .reduce(1, Math::multiplyExact);
    }

    /**
     * Gives every crash image to a consumer, one after the other.
     *
     * <p>It is one array, of which some sectors change: the consumer copies what it wants to keep,
     * and does not write to it.
     */
    void forEachCrashImage(Consumer<byte[]> consumer) {
        requireFew();
        List<Integer> sectors = unforcedSectors();
        visit(forced.clone(), sectors, sectors.stream().map(this::fates).toList(), 0, consumer);
    }

    @Override
    public void read(int file, ByteBuffer target) {
        target.put(shown, file * FILE_SIZE, FILE_SIZE);
    }

    @Override
    public void write(int file, int offset, ByteBuffer source) {
        count();
        if (offset + source.remaining() > FILE_SIZE) {
            throw new AssertionError("the file would grow");
        }
        int address = file * FILE_SIZE + offset;
        while (source.hasRemaining()) {
            int part = Math.min(source.remaining(), SECTOR - address % SECTOR);
            source.get(shown, address, part);
            unforced.computeIfAbsent(address / SECTOR, sector -> new ArrayList<>())
                    .add(sector(shown, address / SECTOR));
            address += part;
        }
    }

    @Override
    public void force(int file) {
        count();
        System.arraycopy(shown, file * FILE_SIZE, forced, file * FILE_SIZE, FILE_SIZE);
        unforced.keySet().removeIf(sector -> sector * SECTOR / FILE_SIZE == file);
    }

    @Override
    public void close() {
    }

    private void requireFew() {
        if (unforced.size() > MOST_UNFORCED) {
            throw new IllegalStateException(unforced.size() + " unforced sectors");
        }
    }

    private void count() {
        if (operations++ == cutAfter) {
            throw new PowerCut();
        }
    }

    private static void visit(byte[] image, List<Integer> sectors, List<List<byte[]>> fates,
            int done, Consumer<byte[]> consumer) {
        if (done == sectors.size()) {
            consumer.accept(image);
            return;
        }
        for (byte[] fate : fates.get(done)) {
            System.arraycopy(fate, 0, image, sectors.get(done) * SECTOR, SECTOR);
            visit(image, sectors, fates, done + 1, consumer);
        }
    }

    /** All that an unforced sector may be left as. */
    private List<byte[]> fates(int sector) {
        byte[] old = sector(forced, sector);
        byte[] torn = sector(shown, sector);
        System.arraycopy(old, SECTOR / 2, torn, SECTOR / 2, SECTOR / 2);
        byte[] garbage = new byte[SECTOR];
        new SplittableRandom(sector).nextBytes(garbage);
        List<byte[]> fates = new ArrayList<>(unforced.get(sector));
        fates.addAll(List.of(old, new byte[SECTOR], garbage, torn));
        return fates;
    }

    private static byte[] sector(byte[] image, int sector) {
        return Arrays.copyOfRange(image, sector * SECTOR, (sector + 1) * SECTOR);
    }
}
