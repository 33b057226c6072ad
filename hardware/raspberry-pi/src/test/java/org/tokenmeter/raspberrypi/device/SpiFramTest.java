package org.tokenmeter.raspberrypi.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.io.spi.Spi;
import com.pi4j.io.spi.SpiMode;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LedgerStatus;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.ledger.MeterState;

class SpiFramTest {
    private static final int RECORD = 64;
    private static final byte[] ONES = filled(0xFF);
    private static final byte[] ZEROS = filled(0);

    private final FramBench bench = new FramBench();
    private final FramModel fram = bench.fram;
    private final SpiFram memory = bench.open();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aMemoryThatNamesItselfIsThere() {
        assertTrue(memory.answers());
        assertTrue(memory.affordsCommitPerPulse());
        assertEquals(Optional.empty(), memory.failure());
    }

    @ParameterizedTest
    @CsvSource({"0x05, true", "0x25, true", "0x04, false", "0x26, false"})
    void onlyAMemoryOfThirtyTwoKibibytesIsTaken(int familyAndDensity, boolean taken) {
        fram.setFamilyAndDensity(familyAndDensity);
        assertEquals(taken, memory.answers());
    }

    @Test
    void theBusRunsAtOneMegahertzInModeZero() {
        Spi spi = bench.context.registry().get("memory");
        assertEquals(1_000_000, spi.config().baud());
        assertEquals(SpiMode.MODE_0, spi.config().mode());
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFF, 0x00})
    void anAbsentMemoryIsNotTakenForABlankOne(int hanging) {
        fram.remove(hanging);
        assertFalse(memory.answers());
        assertFalse(memory.read(0, new byte[RECORD], 0, RECORD));
        assertEquals(LedgerStatus.SERVICE, new Ledger(memory).open());
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFF, 0x00})
    void aWriteThatAHangingWireWouldConfirmIsNotKept(int hanging) {
        fram.remove(hanging);
        memory.write(0, hanging == 0 ? ZEROS : ONES, 0, RECORD);
        assertFalse(memory.sync());
        assertEquals("no FRAM answered a write at 0x0000; check its wires, and that SPI is "
                + "switched on", memory.failure().orElseThrow());
    }

    @Test
    void afterAWriteThatWasLostNothingIsWrittenUntilTheProgramStartsAnew() {
        fram.remove(0xFF);
        memory.write(0, ONES, 0, RECORD);
        fram.powerUp();
        memory.write(100, ONES, 0, RECORD);
        assertFalse(memory.sync());
        assertFalse(memory.sync());
        assertArrayEquals(new byte[Memory.SIZE], fram.bytes);
        byte[] read = filled(9);
        assertTrue(memory.read(0, read, 0, RECORD));
        assertArrayEquals(ZEROS, read);

        SpiFram again = bench.open();
        again.write(100, ONES, 0, RECORD);
        assertTrue(again.sync());
        assertEquals(-1, fram.bytes[100]);
    }

    @ParameterizedTest
    @EnumSource(value = FramModel.Bus.class, names = {"REFUSES", "THROWS"})
    void aBusThatFailsShowsInTheReadAndInTheSync(FramModel.Bus bus) {
        fram.setBus(bus);
        assertFalse(memory.answers());
        assertFalse(memory.read(0, new byte[RECORD], 0, RECORD));
        assertTrue(memory.sync());
        memory.write(0, ONES, 0, RECORD);
        assertFalse(memory.sync());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, RECORD / 2, RECORD - 1})
    void aStuckBitIsFoundByTheWriteThatMeetsIt(int place) {
        fram.stick(1_000 + place, 0x10);
        memory.write(1_000 - RECORD, ZEROS, 0, RECORD);
        assertTrue(memory.sync());
        memory.write(1_000, ZEROS, 0, RECORD);
        assertFalse(memory.sync());
        assertEquals("the FRAM did not keep what was written at 0x03e8, status 0x00; check its "
                + "wires and its write protection", memory.failure().orElseThrow());
    }

    @Test
    void writeProtectionShowsInTheStatus() {
        fram.protect();
        memory.write(0, ONES, 0, RECORD);
        assertFalse(memory.sync());
        assertTrue(memory.failure().orElseThrow().contains("status 0x0c"), memory.failure()::get);
    }

    @Test
    void aWriteThatIsCutKeepsItsFirstBytes() {
        for (int cut = 0; cut < RECORD; cut++) {
            Arrays.fill(fram.bytes, (byte) 0);
            fram.cutAfter(cut);
            SpiFram cutShort = bench.open();
            cutShort.write(200, ONES, 0, RECORD);
            assertFalse(cutShort.sync());
            fram.powerUp();
            byte[] expected = new byte[Memory.SIZE];
            Arrays.fill(expected, 200, 200 + cut, (byte) -1);
            assertArrayEquals(expected, fram.bytes);
        }
    }

    @Test
    void aRecordTakesFourTransfersAndElevenHundredMicroseconds() {
        memory.write(0, ONES, 0, RECORD);
        assertEquals(4, fram.transfers());
        assertEquals(8 * (1 + 67 + 67 + 5), fram.busyMicros());
    }

    @Test
    void aCommitForAPulseTakesThreeMilliseconds() {
        Ledger ledger = formatted();
        long microsBefore = fram.busyMicros();
        int transfersBefore = fram.transfers();
        ledger.consumption().charge(1_000);
        ledger.commitConsumption();
        assertEquals(LedgerStatus.READY, ledger.status());
        assertEquals(2_944, fram.busyMicros() - microsBefore);
        assertEquals(16, fram.transfers() - transfersBefore);
    }

    @Test
    void aMeterWhoseMemoryFailsIsOutOfService() {
        Ledger ledger = formatted();
        fram.remove(0xFF);
        ledger.commitConsumption();
        assertEquals(LedgerStatus.SERVICE, ledger.status());
        assertEquals(LedgerStatus.SERVICE, new Ledger(bench.open()).open());
        fram.powerUp();
        assertEquals(LedgerStatus.READY, new Ledger(bench.open()).open());
    }

    private Ledger formatted() {
        Ledger ledger = new Ledger(memory);
        assertEquals(LedgerStatus.BLANK, ledger.open());
        assertTrue(ledger.format(new MeterSettings(), new MeterState()));
        return ledger;
    }

    private static byte[] filled(int value) {
        byte[] bytes = new byte[RECORD];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
