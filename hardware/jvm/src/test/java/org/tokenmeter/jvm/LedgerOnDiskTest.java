package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LedgerStatus;
import org.tokenmeter.simulated.SimMemory;

/** The ledger in files, on a disk that loses its power or fails. */
class LedgerOnDiskTest {
    private static final long BEFORE = 100_000;
    private static final long AFTER = 350_000;

    /** A formatted memory with some credit. */
    private static byte[] base() {
        SimMemory memory = new SimMemory(false);
        Ledger ledger = new Ledger(memory);
        ledger.open();
        ledger.format(DemoMeter.identity().settings(), DemoMeter.identity().newState());
        ledger.draft().accept(BEFORE);
        commit(ledger);
        return memory.image();
    }

    private static void commit(Ledger ledger) {
        ledger.beginCommit();
        while (ledger.isCommitting()) {
            ledger.step();
        }
    }

    @Test
    void whateverSectorsACutLeavesTheCreditIsTheOneBeforeOrAfter() throws IOException {
        byte[] base = base();
        long images = 0;
        boolean done = false;
        for (int cut = 0; !done; cut++) {
            SectorDisk disk = new SectorDisk(base);
            Ledger ledger = opened(new FileMemory(disk));
            disk.cutAfter(cut);
            ledger.draft().accept(AFTER - BEFORE);
            done = survives(ledger);
            boolean answered = done;
            images += disk.crashImageCount();
            disk.forEachCrashImage(image -> assertCredit(image, answered));
        }
        System.out.printf("%d crash images of one token in files%n", images);
        assertTrue(images >= 2 * 25, "two sectors of five fates for each copy");
    }

    private static boolean survives(Ledger ledger) {
        try {
            commit(ledger);
            return true;
        } catch (SectorDisk.PowerCut cut) {
            return false;
        }
    }

    private static void assertCredit(byte[] image, boolean answered) {
        try {
            long credit = opened(new FileMemory(new SectorDisk(image))).state().acceptedTotal();
            assertTrue(credit == AFTER || credit == BEFORE && !answered, "credit " + credit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ledger opened(Memory memory) {
        Ledger ledger = new Ledger(memory);
        assertEquals(LedgerStatus.READY, ledger.open());
        return ledger;
    }

    /** A disk whose n-th operation from now on fails. */
    private static final class FailingDisk implements MemoryFiles {
        private final SectorDisk disk = new SectorDisk(base());
        private int left = Integer.MAX_VALUE;

        @Override
        public void read(int file, ByteBuffer target) {
            disk.read(file, target);
        }

        @Override
        public void write(int file, int offset, ByteBuffer source) throws IOException {
            count();
            disk.write(file, offset, source);
        }

        @Override
        public void force(int file) throws IOException {
            count();
            disk.force(file);
        }

        @Override
        public void close() {
            // There is nothing to let go of.
        }

        private void count() throws IOException {
            if (--left == 0) {
                throw new IOException("Input/output error");
            }
        }
    }

    @Test
    void aSyncThatFailsIsTheServiceStateAndNothingIsCredited() throws IOException {
        for (int operation = 1; operation <= 4; operation++) {
            FailingDisk disk = new FailingDisk();
            Ledger ledger = opened(new FileMemory(disk));
            disk.left = operation;
            ledger.draft().accept(AFTER - BEFORE);
            commit(ledger);
            assertEquals(LedgerStatus.SERVICE, ledger.status(), "operation " + operation);
            assertEquals(BEFORE, ledger.state().acceptedTotal(), "operation " + operation);
        }
    }
}
