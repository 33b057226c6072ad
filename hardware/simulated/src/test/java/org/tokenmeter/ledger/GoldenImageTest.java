package org.tokenmeter.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tokenmeter.simulated.SimMemory;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.cipher.KeyExposure;
import org.tokenmeter.sts.token.BaseDate;

/**
 * A memory as firmware of layout 1 left it must start for ever after, with all that it holds: the
 * file is never written anew.
 */
class GoldenImageTest {
    private static final String LAYOUT_1 = "/memory-layout-1.txt";

    @Test
    void aMemoryOfLayout1StartsForEverAfter() {
        SimMemory memory = new SimMemory(true);
        memory.restore(image(LAYOUT_1));
        Ledger ledger = new Ledger(memory);
        assertEquals(LedgerStatus.READY, ledger.open());
        MeterState state = ledger.state();
        assertEquals(123_400_000, state.acceptedTotal());
        assertEquals(3_300_000, state.cancelledTotal());
        assertEquals(45_678_901, ledger.consumption().chargedTotal());
        assertEquals(45_678_901, ledger.consumption().quantityTotal());
        assertTrue(ledger.consumption().stoppedClean());
        assertEquals(7_000, state.maximumPower());
        assertEquals(2, state.failures());
        for (int i = 0; i < 50; i++) {
            assertTrue(state.tokenIdentifiers().contains(5_000_000 + i * 1440));
        }
        assertEquals(5_000_000, state.tokenIdentifiers().smallest());
        assertEquals(600_727_000_000_000_009L, ledger.settings().pan());
        assertEquals(7, ledger.settings().manufacturerCode());
        assertEquals(1000, ledger.settings().impulsesPerUnit());
        assertEquals(99_999_900_000L, ledger.settings().largestCredit());
        assertKey(state);
    }

    private static void assertKey(MeterState state) {
        assertEquals(EncryptionAlgorithm.EA07, state.algorithm());
        assertEquals(0x87f3ecbb2e46b48fL, KeyExposure.first(state.decoderKey()));
        assertEquals(64, state.decoderKey().bits());
        assertEquals(2, state.keyType());
        assertEquals(1, state.keyRevisionNumber());
        assertEquals(255, state.keyExpiryNumber());
        assertEquals(201_457, state.supplyGroupCode());
        assertEquals(1, state.tariffIndex());
        assertEquals(BaseDate.BASE_2014, state.baseDate());
    }

    @Test
    void startingItAddsTheRecordsThatCameLaterAndChangesNothingElse() {
        SimMemory memory = new SimMemory(true);
        memory.restore(image(LAYOUT_1));
        new Ledger(memory).open();
        byte[] known = image(LAYOUT_1);
        byte[] started = memory.image();
        for (RawRecord later : List.of(RawRecord.LIFE, RawRecord.USAGE)) {
            for (int copy = 0; copy < 2; copy++) {
                int at = later.at(copy);
                assertTrue(later.isStoredTwice(started, new byte[later.payload()]));
                System.arraycopy(started, at, known, at, later.length());
            }
        }
        assertArrayEquals(known, started);
        new Ledger(memory).open();
        assertArrayEquals(known, memory.image());
    }

    /** Lines of an address and the bytes from there on; what no line names is 00. */
    private static byte[] image(String resource) {
        byte[] image = new byte[SimMemory.SIZE];
        text(resource).lines().forEach(line -> {
            byte[] bytes = HexFormat.of().parseHex(line.substring(6).replace(" ", ""));
            System.arraycopy(bytes, 0, image, Integer.parseInt(line.substring(0, 4), 16),
                    bytes.length);
        });
        return image;
    }

    private static String text(String resource) {
        try (InputStream in = GoldenImageTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
