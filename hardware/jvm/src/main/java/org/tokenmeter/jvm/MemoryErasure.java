package org.tokenmeter.jvm;

import java.io.IOException;
import java.util.function.Consumer;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.jvm.selftest.Person;
import org.tokenmeter.jvm.selftest.TestBench;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LedgerStatus;

/**
 * Empties the memory of a board, so that the next start makes a new meter in it: for a chip that
 * was used elsewhere, or a meter that is to become another one.
 *
 * <p>A meter that loses its memory forgets its credit and which tokens it took. So this is done
 * only under the cover, with the service jumper set, by somebody who was told what is lost and
 * types it twice; never by a meter that runs, which holds the pins.
 */
final class MemoryErasure {
    private static final String WORD = "erase";
    private static final int CHUNK = 1024;

    private final TestBench bench;
    private final Person person;
    private final Consumer<String> says;

    private MemoryErasure(TestBench bench, Person person, Consumer<String> says) {
        this.bench = bench;
        this.person = person;
        this.says = says;
    }

    /** Erases the memory of a board, if whoever stands before it means it. */
    static void of(TestBench bench, Person person, Consumer<String> says) throws MeterFailure {
        new MemoryErasure(bench, person, says).run();
    }

    private void run() throws MeterFailure {
        Memory memory = bench.board().memory();
        if (!memory.read(0, new byte[CHUNK], 0, CHUNK)) {
            throw MeterFailure.device(new UnusableDeviceException("the memory does not answer",
                    "check its wires: the memory's rows of hardware/wiring/BRINGUP.md", null));
        }
        Ledger ledger = new Ledger(memory);
        LedgerStatus found = ledger.open();
        if (found == LedgerStatus.BLANK && !ledger.line().hasKey()) {
            says.accept("the memory is blank already");
            return;
        }
        if (!bench.board().jumper().isSet()) {
            throw MeterFailure.refused("the service jumper is not set",
                    "set it, run this again, and take it off afterwards");
        }
        confirm(ledger, found);
        erase(memory);
        says.accept("the memory is blank: the next start makes a new meter in it");
    }

    private void confirm(Ledger ledger, LedgerStatus found) throws MeterFailure {
        String first = WORD;
        switch (found) {
            case READY -> {
                Nameplate plate = StoredMeter.plate(ledger);
                says.accept("the memory holds " + plate.text());
                says.accept("its credit is lost, and that it took tokens, which then count again");
                first = plate.number();
            }
            case BLANK -> says.accept("the memory holds a blank meter and the key of its line");
            case SERVICE -> says.accept("the memory holds something that is no sound meter");
            case NEWER_LAYOUT -> says.accept("the memory was written by a newer version");
        }
        if (!person.types(first) || !person.types(WORD)) {
            throw MeterFailure.refused("nothing was erased", "type what is asked for");
        }
    }

    private static void erase(Memory memory) throws MeterFailure {
        byte[] zeros = new byte[CHUNK];
        for (int address = 0; address < Memory.SIZE; address += CHUNK) {
            memory.write(address, zeros, 0, CHUNK);
        }
        if (!memory.sync() || new Ledger(memory).open() != LedgerStatus.BLANK) {
            throw MeterFailure.device(new IOException("the memory did not keep what was written"));
        }
    }
}
