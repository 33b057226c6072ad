package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LedgerStatus;
import org.tokenmeter.line.QrText;
import org.tokenmeter.simulated.SimMemory;

class BlankMeterTest {
    private final SimMemory memory = new SimMemory(true);
    private final List<String> said = new ArrayList<>();

    @Test
    void theLineKeyIsShownOnceAndIsTheOneThatIsStored() throws MeterFailure {
        BlankMeter.in(memory, said::add, false);
        byte[] key = new byte[32];
        Ledger ledger = new Ledger(memory);
        assertEquals(LedgerStatus.BLANK, ledger.open());
        assertTrue(ledger.line().copyKey(key));
        List<String> shown = new ArrayList<>(List.of("the line key of this meter, shown this once:",
                HexFormat.of().formatHex(key)));
        shown.addAll(QrText.of(HexFormat.of().withUpperCase().formatHex(key)));
        assertEquals(shown, said);
        said.clear();
        StoredMeter again = BlankMeter.in(memory, said::add, false);
        assertEquals(List.of(), said);
        assertEquals("a blank meter", again.description());
    }

    @Test
    void twoBlankMetersHaveDifferentKeys() throws MeterFailure {
        BlankMeter.in(memory, said::add, false);
        String first = said.get(1);
        BlankMeter.in(new SimMemory(true), said::add, false);
        assertEquals(1, said.stream().filter(first::equals).count());
    }

    @Test
    void aServiceWritesNoLineKeyIntoItsLog() throws MeterFailure {
        byte[] before = memory.image();
        assertThrows(MeterFailure.class, () -> BlankMeter.in(memory, said::add, true));
        assertEquals(List.of(), said);
        assertArrayEquals(before, memory.image());
        BlankMeter.in(memory, said::add, false);
        assertEquals("a blank meter", BlankMeter.in(memory, said::add, true).description());
    }

    @Test
    void aBlankMeterIsNotOverwrittenByAnother() throws MeterFailure {
        BlankMeter.in(memory, said::add, false);
        byte[] before = memory.image();
        assertThrows(MeterFailure.class,
                () -> StoredMeter.of(memory, DemoMeter.identity(), List.of()));
        assertEquals(HexFormat.of().formatHex(before), HexFormat.of().formatHex(memory.image()));
    }
}
